package dev.titan.localstack.simulator.drive;

import dev.titan.localstack.simulator.drive.content.ReportData;
import dev.titan.localstack.simulator.drive.format.FileBytes;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.Laid;
import dev.titan.localstack.simulator.drive.layout.SheetLayout;
import java.util.Locale;
import java.util.Optional;

/** Makes a file of a report. */
public final class FileMaker {
  private FileMaker() {}

  /** The report in a style, under the name that the till gives it. */
  public static DroppedFile make(ReportData report, FileStyle style) {
    String stem = report.report().title().toLowerCase(Locale.ROOT).replace(' ', '_');
    String name = stem + "_" + report.outletId() + "_" + report.from() + "_" + report.to();
    return make(report, style, name + "." + style.format().extension());
  }

  /** The report in a style, under a name that may say anything. */
  public static DroppedFile make(ReportData report, FileStyle style, String name) {
    Laid laid = SheetLayout.lay(report, style.layout());
    boolean bad = laid.tables().stream().anyMatch(table -> table.good() < table.rows().size());
    return new DroppedFile(
        report.report().folder(),
        name,
        FileBytes.of(laid.sheets(), style),
        new Expected(
            bad ? Fate.PARTLY : Fate.TAKEN, "", Optional.of(style), laid.sheets(), laid.tables()));
  }
}
