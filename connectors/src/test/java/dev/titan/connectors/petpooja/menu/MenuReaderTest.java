package dev.titan.connectors.petpooja.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.json.CutJson;
import dev.titan.contracts.error.TitanException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuReaderTest {

  static final String MENU =
      """
      {"success":"1",
       "restaurants":[{"restaurantid":"r-7","details":{"menusharingcode":"bh01"}}],
       "ordertypes":[{"ordertypeid":1,"ordertype":"Delivery"}],
       "categories":[
         {"categoryid":"10","active":"1","categoryname":"Coffee"},
         {"categoryid":"11","active":"0","categoryname":"Old"}],
       "items":[
         {"itemid":"1","itemname":"Latte","item_categoryid":"10","item_ordertype":"1,2,3",
          "active":"1","price":"150.00","itemallowvariation":"1","addon":[{"addon_group_id":"5"}],
          "variation":[
            {"id":"101","variationid":"7","name":"Small","price":"150","active":"1"},
            {"id":"102","variationid":"8","name":"Large","price":"190.50","active":"1"},
            {"id":"103","variationid":"9","name":"Huge","price":"250","active":"0"}]},
         {"itemid":"2","itemname":"Espresso","item_categoryid":"10","active":"1","price":"90",
          "itemallowvariation":"0","variation":[],"addon":""},
         {"itemid":"3","itemname":"Mocha","item_categoryid":"10","active":"0","price":"90"},
         {"itemid":"4","itemname":"Chicory","item_categoryid":"11","active":"1","price":"90"}],
       "addongroups":[
         {"addongroupid":"5","addongroup_name":"Milk","active":"1","addongroupitems":[
           {"addonitemid":"1","addonitem_name":"Oat Milk","addonitem_price":"40","active":"1"}]}]}
      """;

  @Test
  void readsItemsVariationsAndAddOns() {
    assertThat(read(MENU, "bh01"))
        .containsExactly(
            new MenuItem("101", "Latte (Small)", "Coffee", 15000),
            new MenuItem("102", "Latte (Large)", "Coffee", 19050),
            new MenuItem("2", "Espresso", "Coffee", 9000),
            new MenuItem("addon-1", "Oat Milk", "Milk", 4000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"categoryid\":\"10\" | \"categoryid\":\"12\" | items[0].item_categoryid '10' is none of the categories",
        "\"addongroupid\":\"5\" | \"addongroupid\":\"6\" | addon_group_id '5' is none of the add-on groups",
        "\"price\":\"90\", | \"price\":\"-90\", | price '-90' is negative",
        "\"price\":\"90\", | \"price\":\"\", | price is absent",
        "\"itemid\":\"2\" | \"itemid\":\"\" | itemid is absent",
        "\"itemname\":\"Espresso\" | \"itemname\":\" \" | itemname is absent",
        "\"itemallowvariation\":\"0\" | \"itemallowvariation\":\"1\" | variation is absent",
        "\"id\":\"102\" | \"id\":\"101\" | '101' stands for two different items",
        "\"items\" | \"dishes\" | items is absent"
      })
  void refusesAMenuOfWhichAPartIsMissingOrWrong(String right, String wrong, String reason) {
    assertThat(MENU).contains(right);
    String changed = MENU.replace(right, wrong);
    TitanException refused =
        catchThrowableOfType(TitanException.class, () -> read(changed, "bh01"));
    assertThat(refused).hasMessageContaining(reason);
  }

  @Test
  void refusesTheMenuOfAnotherRestaurant() {
    assertThat(read(MENU, "r-7")).hasSize(4);
    TitanException refused = catchThrowableOfType(TitanException.class, () -> read(MENU, "other"));
    assertThat(refused).hasMessage("it is the menu of another restaurant than other");
  }

  private static List<MenuItem> read(String json, String restId) {
    return MenuReader.read(CutJson.read(json.getBytes(StandardCharsets.UTF_8)), restId);
  }
}
