package dev.titan.pipelines.kotfraud;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Everything that the kotfraud job keeps per outlet. Lifetime: orders, echoes and cases go when
 * they are older than the retention, counted from the newest day that any source covers, and so do
 * days; a day's numbers stay for twelve weeks more, because later days are compared with them.
 * {@link #FEEDS}, {@link #CASH_SOURCES}, {@link #HORIZON} and {@link #KNOWN} are a few numbers and
 * stay.
 */
final class KotFraudState {

  /** Name of an order to {@link OrderFacts} in bytes. */
  static final MapStateDescriptor<String, byte[]> ORDERS =
      new MapStateDescriptor<>(
          "orders", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** What an order may be called by ({@link Identities}) to its name in {@link #ORDERS}. */
  static final MapStateDescriptor<String, String> LINKS =
      new MapStateDescriptor<>("order-links", Types.STRING, Types.STRING);

  /** A kind of things that happen ({@code Echo}) to {@link EchoBook} in bytes. */
  static final MapStateDescriptor<String, byte[]> ECHOES =
      new MapStateDescriptor<>(
          "echoes", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Mode and subject, and the day in modes that look at one, to {@link CaseFile} in bytes. */
  static final MapStateDescriptor<String, byte[]> CASE_FILES =
      new MapStateDescriptor<>(
          "case-files", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Business date (epoch day) to {@link DayRecord} in bytes. */
  static final MapStateDescriptor<Integer, byte[]> HOUSE_DAYS =
      new MapStateDescriptor<>(
          "house-days", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Business date (epoch day) to the names of its orders in {@link #ORDERS}, in bytes. */
  static final MapStateDescriptor<Integer, byte[]> DAY_ORDERS =
      new MapStateDescriptor<>(
          "day-orders", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Business date (epoch day) to {@link DayCash} in bytes. */
  static final MapStateDescriptor<Integer, byte[]> DAY_CASH =
      new MapStateDescriptor<>(
          "day-cash", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Business date (epoch day) to {@code Tally} in bytes; only days that have been told. */
  static final MapStateDescriptor<Integer, byte[]> TALLIES =
      new MapStateDescriptor<>(
          "tallies", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The sources that ever told of cash, joined by commas. */
  static final ValueStateDescriptor<String> CASH_SOURCES =
      new ValueStateDescriptor<>("cash-sources", Types.STRING);

  /** Topic name to the sources that have said on it how far they have told, joined by commas. */
  static final MapStateDescriptor<String, String> FEEDS =
      new MapStateDescriptor<>("feeds", Types.STRING, Types.STRING);

  /** The newest business date that any source covers, as epoch day. */
  static final ValueStateDescriptor<Integer> HORIZON =
      new ValueStateDescriptor<>("horizon", Types.INT);

  /** How many facts have said something new: part of the versions of cases. */
  static final ValueStateDescriptor<Long> KNOWN = new ValueStateDescriptor<>("known", Types.LONG);

  private KotFraudState() {}
}
