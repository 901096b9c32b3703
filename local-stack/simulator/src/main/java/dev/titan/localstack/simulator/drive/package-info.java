/**
 * A manager who exports reports and drops them into the folders that are watched. In: the house
 * behind the bills. Out: files of every report in every format, good and broken, each beside what a
 * reader must find in it; and the manager of the demo, who drops them day by day. Inside: {@code
 * content} says what a report holds, {@code layout} where it stands on the sheet, {@code format}
 * writes the bytes, {@code broken} spoils them. The same seed gives the same bytes.
 */
package dev.titan.localstack.simulator.drive;
