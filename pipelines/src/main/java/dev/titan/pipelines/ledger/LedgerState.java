package dev.titan.pipelines.ledger;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Everything that the ledger keeps per outlet. Lifetime: the entries of a business day's bills go
 * when the day is complete and older than the retention; what stays of it is one entry of {@link
 * #CLOSED_DAYS}. Movements and expenses go when they were last observed longer ago than the
 * retention ({@link NewestSnapshots}). Events that never change leave nothing.
 */
final class LedgerState {

  /** Bill id to {@link SnapshotHistory} in bytes: read for every snapshot, so it is small. */
  static final MapStateDescriptor<String, byte[]> HISTORIES =
      new MapStateDescriptor<>(
          "bill-histories", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Bill id to the content that holds, as JSON: read only when a bill changed. */
  static final MapStateDescriptor<String, byte[]> CONTENTS =
      new MapStateDescriptor<>(
          "bill-contents", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Text of a {@link SalesKey} to its {@link Totals}. */
  static final MapStateDescriptor<String, long[]> SALES =
      new MapStateDescriptor<>(
          "sales", Types.STRING, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Business dates (epoch days) whose bills are in state. */
  static final MapStateDescriptor<Integer, OpenDay> OPEN_DAYS =
      new MapStateDescriptor<>("open-days", Types.INT, TypeInformation.of(OpenDay.class));

  /** Business dates (epoch days) whose bills have left the state, as {@link ClosedDay} in bytes. */
  static final MapStateDescriptor<Integer, byte[]> CLOSED_DAYS =
      new MapStateDescriptor<>(
          "closed-days", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The newest business date seen, as epoch day. */
  static final ValueStateDescriptor<Integer> NEWEST_DAY =
      new ValueStateDescriptor<>("newest-day", Types.INT);

  /** Movement id to {@link SnapshotHistory} in bytes. */
  static final MapStateDescriptor<String, byte[]> MOVEMENTS =
      new MapStateDescriptor<>(
          "movement-histories",
          Types.STRING,
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The newest day on which movements were observed, as of when old ones were last let go. */
  static final ValueStateDescriptor<Integer> MOVEMENTS_SWEPT =
      new ValueStateDescriptor<>("movements-swept", Types.INT);

  /** Expense id to {@link SnapshotHistory} in bytes. */
  static final MapStateDescriptor<String, byte[]> EXPENSES =
      new MapStateDescriptor<>(
          "expense-histories", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The same as {@link #MOVEMENTS_SWEPT} for expenses. */
  static final ValueStateDescriptor<Integer> EXPENSES_SWEPT =
      new ValueStateDescriptor<>("expenses-swept", Types.INT);

  private LedgerState() {}
}
