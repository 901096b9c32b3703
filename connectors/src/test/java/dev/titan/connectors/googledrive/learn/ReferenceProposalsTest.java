package dev.titan.connectors.googledrive.learn;

import static dev.titan.connectors.googledrive.learn.ProposedChange.ITSELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.learn.ProposedChange.Kind;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.ReferenceRow.HalfRecipe;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import dev.titan.connectors.googledrive.report.ReferenceRow.ProductionLine;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import dev.titan.contracts.unit.BaseUnit;
import dev.titan.testing.TestStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceProposalsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private TestStore store;
  private ReferenceProposals proposals;

  @BeforeEach
  void start() throws SQLException {
    store = TestStore.migrated("proposals");
    store.execute(
        "INSERT INTO titan.organisations VALUES ('chai', 'Chai')",
        "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('chai', 'lawn', 'Lawn')",
        "INSERT INTO titan.menu_items (org_id, item_id, name, price_paise) VALUES"
            + " ('chai', 'kaapi', 'Filter Kaapi', 9000), ('chai', 'dosa', 'Masala Dosa', 12000)",
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES"
            + " ('chai', 'beans', 'Coffee Beans', 'g'), ('chai', 'milk', 'Milk', 'ml'),"
            + " ('chai', 'sugar', 'Sugar', 'g'), ('chai', 'syrup', 'Sugar Syrup', 'ml')",
        "INSERT INTO titan.recipes (org_id, item_id) VALUES ('chai', 'kaapi')",
        "INSERT INTO titan.recipe_lines (org_id, item_id, ingredient_id, quantity) VALUES"
            + " ('chai', 'kaapi', 'beans', 14), ('chai', 'kaapi', 'sugar', 5)");
    proposals = new ReferenceProposals(store.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void showsTheDifferenceAndChangesNothingByItself() throws SQLException {
    String id = propose(recipe("beans", 16_000), recipe("milk", 110_000)).orElseThrow();

    ReferenceProposal proposal = proposals.find(id).orElseThrow();
    assertThat(proposal.waits()).isTrue();
    assertThat(proposal.changes()).hasSize(1);
    assertThat(proposal.changes().get(0).parts())
        .isEqualTo(
            Map.of(
                "beans", new ProposedChange.Part(14_000L, 16_000L),
                "milk", new ProposedChange.Part(null, 110_000L),
                "sugar", new ProposedChange.Part(5_000L, null)));
    assertThat(recipeLines())
        .containsExactly(List.of("beans", "14.000"), List.of("sugar", "5.000"));
  }

  @Test
  void changesEverythingAtOnceWhenAPersonApproves() throws SQLException {
    String id =
        propose(
                recipe("beans", 16_000),
                recipe("milk", 110_000),
                new MenuCost("chai", "lawn", "Filter Kaapi", 2_150L, 9_500L),
                new ProductionLine(
                    "chai",
                    "lawn",
                    "syrup",
                    "Sugar Syrup",
                    3_000_000,
                    BaseUnit.ML,
                    "sugar",
                    "Sugar",
                    2_000_000,
                    BaseUnit.G))
            .orElseThrow();

    assertThat(proposals.approve(id, "asha")).isEqualTo(4);

    assertThat(recipeLines())
        .containsExactly(List.of("beans", "16.000"), List.of("milk", "110.000"));
    assertThat(store.query("SELECT outlet_id, item_id, price_paise FROM titan.menu_prices"))
        .containsExactly(List.of("lawn", "kaapi", "9500"));
    assertThat(store.query("SELECT outlet_id, item_id, cost_paise FROM titan.item_costs"))
        .containsExactly(List.of("lawn", "kaapi", "2150"));
    assertThat(store.query("SELECT ingredient_id, batch_yield FROM titan.production_recipes"))
        .containsExactly(List.of("syrup", "3000.000"));
    assertThat(
            store.query("SELECT input_ingredient_id, quantity FROM titan.production_recipe_lines"))
        .containsExactly(List.of("sugar", "2000.000"));
    assertThat(proposals.find(id).orElseThrow().decidedBy()).isEqualTo("asha");
    assertThatThrownBy(() -> proposals.approve(id, "asha")).hasMessageContaining("is approved");
  }

  @Test
  void changesNothingWhereTheStoreIsNoLongerAsTheFileFoundIt() throws SQLException {
    String id =
        propose(
                new MenuCost("chai", "lawn", "Masala Dosa", 4_000L, 13_000L),
                recipe("beans", 16_000))
            .orElseThrow();
    store.execute("UPDATE titan.recipe_lines SET quantity = 15 WHERE ingredient_id = 'beans'");

    assertThatThrownBy(() -> proposals.approve(id, "asha"))
        .hasMessageContaining("Filter Kaapi was changed after the file was read");
    assertThat(store.query("SELECT item_id FROM titan.menu_prices")).isEmpty();
    assertThat(proposals.find(id).orElseThrow().waits()).isTrue();
  }

  @Test
  void leavesOutARecipeWithANameThatNobodyKnows() {
    String id =
        propose(
                recipe("beans", 16_000),
                new RecipeLine(
                    "chai", "lawn", "Filter Kaapi", "", "", "Chicory", 2_000, BaseUnit.G),
                new MenuCost("chai", "lawn", "Unicorn Soup", 100L, 200L))
            .orElseThrow();

    ReferenceProposal proposal = proposals.find(id).orElseThrow();
    assertThat(proposal.changes()).isEmpty();
    assertThat(proposal.unknownNames()).containsExactly("Chicory", "Unicorn Soup");
  }

  @Test
  void leavesOutARecipeOfWhichAnotherTableCannotBeRead() {
    assertThat(
            propose(
                recipe("beans", 16_000), new HalfRecipe("chai", "lawn", "", "Filter Kaapi", "")))
        .isEmpty();
    assertThat(
            propose(new HalfRecipe("chai", "lawn", "", "Masala Dosa", ""), recipe("beans", 16_000)))
        .isPresent();
  }

  @Test
  void takesACostOrPriceOfZeroForNothingSaid() {
    assertThat(propose(new MenuCost("chai", "lawn", "Filter Kaapi", 0L, 0L))).isEmpty();
    assertThat(propose(new MenuCost("chai", "lawn", "Filter Kaapi", null, 9_000L))).isEmpty();
  }

  @Test
  void keepsTheSameFileOnceAndReplacesWhatALaterOneSaysOtherwise() {
    String first = propose(recipe("beans", 16_000)).orElseThrow();
    assertThat(propose(recipe("beans", 16_000))).contains(first);
    String second =
        proposals
            .propose("chai", "file-2", "recipes 2.xls", NOW, List.of(recipe("beans", 18_000)))
            .orElseThrow();

    assertThat(proposals.all())
        .extracting(ReferenceProposal::id)
        .containsExactlyInAnyOrder(first, second);
    assertThat(proposals.find(first).orElseThrow().status()).isEqualTo("replaced");
    assertThat(proposals.find(second).orElseThrow().waits()).isTrue();
  }

  @Test
  void leavesEverythingWhenAPersonRejects() throws SQLException {
    String id = propose(recipe("beans", 16_000)).orElseThrow();
    proposals.reject(id, "asha");

    assertThat(recipeLines()).contains(List.of("beans", "14.000"));
    assertThat(proposals.find(id).orElseThrow().status()).isEqualTo("rejected");
    assertThatThrownBy(() -> proposals.approve(id, "ravi")).hasMessageContaining("is rejected");
  }

  @Test
  void countsWhatIsSoAlready() {
    String id =
        propose(
                new MenuCost("chai", "lawn", "Filter Kaapi", null, 9_000L),
                new MenuCost("chai", "lawn", "Masala Dosa", null, 12_500L))
            .orElseThrow();

    ReferenceProposal proposal = proposals.find(id).orElseThrow();
    assertThat(proposal.unchanged()).isEqualTo(1);
    ProposedChange change = proposal.changes().get(0);
    assertThat(change.kind()).isEqualTo(Kind.PRICE);
    assertThat(change.before()).isEqualTo(Map.of(ITSELF, 12_000L));
    assertThat(change.after()).isEqualTo(Map.of(ITSELF, 12_500L));
  }

  private Optional<String> propose(ReferenceRow... rows) {
    return proposals.propose("chai", "file-1", "recipes.xls", NOW, List.of(rows));
  }

  private static RecipeLine recipe(String ingredient, long milli) {
    return new RecipeLine(
        "chai", "lawn", "Filter Kaapi", "", ingredient, ingredient, milli, BaseUnit.G);
  }

  private List<List<String>> recipeLines() throws SQLException {
    return store.query(
        "SELECT ingredient_id, quantity FROM titan.recipe_lines WHERE item_id = 'kaapi' ORDER BY 1");
  }
}
