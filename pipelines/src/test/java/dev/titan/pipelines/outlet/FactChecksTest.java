package dev.titan.pipelines.outlet;

import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What no job ever sees, because the operator keeps it as a dead letter. */
class FactChecksTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A good fact of each type. */
  @SuppressWarnings("ImmutableEnumChecker") // facts are immutable, the interface cannot say so
  enum Good {
    BILL(TestBills.bill(DAY, 1)),
    KOT(TestHouse.kot(DAY, 1, KotAction.FIRED, 1000)),
    AUDIT(TestHouse.audit(DAY, 1, 100)),
    MOVEMENT(TestHouse.movement(DAY, 1, MovementKind.WASTAGE, 1000)),
    EXPENSE(TestHouse.expense(DAY, 1, -100)),
    CASH(TestHouse.cash(DAY, 1, CashAction.OPENING, 0)),
    COVERAGE(TestHouse.dayTold(DAY, TestHouse.KOT_SOURCE));

    private final Fact fact;

    Good(Fact fact) {
      this.fact = fact;
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesWhatIsAsTheContractSays(Good good) {
    assertThatCode(() -> check(good.fact)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void allowsAFactOnTheTopicsOfItsTypeOnly(Good good) {
    for (Topic topic : Topic.values()) {
      Optional<ErrorCode> problem = problem(good.fact, topic);
      if (topic.types().contains(good.fact.getClass())) {
        assertThat(problem).as("%s on %s", good, topic).isEmpty();
      } else {
        assertThat(problem).as("%s on %s", good, topic).contains(ErrorCode.UNKNOWN_EVENT);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KOT, source eventId action kotId itemName occurredAt businessDate zone",
    "AUDIT, source eventId action occurredAt businessDate zone",
    "MOVEMENT, source movementId kind ingredientName unit occurredAt observedAt businessDate zone",
    "EXPENSE, source expenseId occurredAt observedAt businessDate zone",
    "CASH, source eventId action occurredAt businessDate zone",
    "BILL, source billId status orderType createdAt observedAt businessDate zone",
    "COVERAGE, source",
  })
  void refusesWhatLacksAField(Good good, String fields) throws IOException {
    for (String field : List.of(fields.split(" "))) {
      assertThat(problem(with(good, field, null), TestBills.topicOf(good.fact)))
          .as("%s without %s", good, field)
          .contains(ErrorCode.MISSING_FIELD);
    }
    assertThat(problem(with(good, "org", null))).contains(ErrorCode.MISSING_FIELD);
    assertThat(problem(with(good, "outlet", ""))).contains(ErrorCode.MISSING_FIELD);
  }

  @ParameterizedTest
  @CsvSource({
    "KOT, covers, -1",
    "KOT, unitPricePaise, -1",
    "KOT, unitPricePaise, 1000000000001",
    "KOT, quantityMilli, 1000000000001",
    "KOT, quantityMilli, -9223372036854775808",
    "AUDIT, totalBeforePaise, 1000000000001",
    "AUDIT, totalAfterPaise, -1000000000001",
    "AUDIT, discountBeforePaise, 1000000000001",
    "AUDIT, discountAfterPaise, 1000000000001",
    "AUDIT, amountPaise, 1000000000001",
    "AUDIT, amountBeforePaise, 1000000000001",
    "AUDIT, quantityMilli, -9223372036854775808",
    "MOVEMENT, quantityMilli, -1",
    "MOVEMENT, quantityMilli, 1000000000001",
    "MOVEMENT, amountPaise, 1000000000001",
    "MOVEMENT, taxPaise, -1000000000001",
    "EXPENSE, amountPaise, -1000000000001",
    "CASH, amountPaise, -1",
    "CASH, amountPaise, 1000000000001",
  })
  void refusesAbsurdNumbers(Good good, String field, long value) throws IOException {
    assertThat(problem(with(good, field, value))).contains(ErrorCode.BAD_NUMBER);
  }

  @ParameterizedTest
  @EnumSource(names = {"KOT", "AUDIT", "MOVEMENT", "EXPENSE", "CASH"})
  void refusesAbsurdTimes(Good good) throws IOException {
    assertThat(problem(with(good, "occurredAt", "1999-12-31T23:59:59Z")))
        .contains(ErrorCode.BAD_TIME);
    assertThat(problem(with(good, "occurredAt", "2100-01-01T00:00:01Z")))
        .contains(ErrorCode.BAD_TIME);
    assertThat(problem(with(good, "businessDate", "1999-12-31"))).contains(ErrorCode.BAD_TIME);
    assertThat(problem(with(good, "businessDate", DAY.plusDays(4).toString())))
        .as("a day of trade that had not begun")
        .contains(ErrorCode.BAD_TIME);
    assertThat(problem(with(good, "zone", "Asia/Nowhere"))).contains(ErrorCode.BAD_TIME);
  }

  @Test
  void refusesAnAbsurdTimeOfEntry() throws IOException {
    assertThat(problem(with(Good.MOVEMENT, "enteredAt", "1970-01-01T00:00:00Z")))
        .contains(ErrorCode.BAD_TIME);
    assertThat(problem(with(Good.MOVEMENT, "enteredAt", null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAQuantityThatContradictsTheAction(KotAction action) {
    List<Long> allowed =
        Arrays.asList(-1000L, 0L, 1000L).stream()
            .filter(quantity -> problem(TestHouse.kot(DAY, 1, action, quantity)).isEmpty())
            .toList();
    assertThat(allowed)
        .isEqualTo(
            switch (action) {
              case FIRED -> List.of(1000L);
              case MODIFIED -> List.of(-1000L, 0L, 1000L);
              case PARTIALLY_CANCELLED, CANCELLED, SHIFTED -> List.of(-1000L);
              case PREPARED, SERVED, DUPLICATE -> List.of(0L);
            });
  }

  @Test
  void refusesAnAuditEntryAboutNothing() throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(EventJson.write(Good.AUDIT.fact));
    tree.remove(List.of("billId", "billNumber", "orderId", "table"));
    assertThat(problem(read(tree))).contains(ErrorCode.MISSING_FIELD);
    tree.put("billNumber", "57273");
    assertThat(problem(read(tree))).isEmpty();
  }

  @Test
  void refusesATopicThatIsNoneOfTitans() {
    assertThat(
            catchThrowableOfType(TitanException.class, () -> FactChecks.topicOf("elsewhere"))
                .code())
        .isEqualTo(ErrorCode.UNKNOWN_EVENT);
  }

  private static Fact with(Good good, String field, Object value) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(EventJson.write(good.fact));
    tree.set(field, JSON.valueToTree(value));
    return read(tree);
  }

  private static Fact read(ObjectNode tree) throws IOException {
    return EventJson.read(JSON.writeValueAsBytes(tree), Fact.class);
  }

  private static Optional<ErrorCode> problem(Fact fact) {
    return problem(fact, TestBills.topicOf(fact));
  }

  private static Optional<ErrorCode> problem(Fact fact, Topic topic) {
    TitanException problem = catchThrowableOfType(TitanException.class, () -> check(fact, topic));
    return Optional.ofNullable(problem).map(TitanException::code);
  }

  private static void check(Fact fact) {
    check(fact, TestBills.topicOf(fact));
  }

  private static void check(Fact fact, Topic topic) {
    String key = TestBills.ORG + "/" + TestBills.OUTLET;
    FactChecks.check(fact, topic, FactChecks.outletOf(key), key);
  }
}
