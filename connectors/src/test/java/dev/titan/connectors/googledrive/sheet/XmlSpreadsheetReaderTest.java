package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlSpreadsheetReaderTest {

  @TempDir Path folder;

  @Test
  void readsSheetsGapsAndMergedCells() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("report.xls"),
            """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
             <Worksheet ss:Name="Sales"><Table>
              <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Sales</Data></Cell>
               <Cell><Data ss:Type="Number">12.50</Data></Cell></Row>
              <Row ss:Index="5"><Cell ss:Index="2"><Data ss:Type="DateTime">2025-08-27T00:00:00.000</Data></Cell>
               <Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>
               <Cell><Data ss:Type="Boolean">0</Data></Cell></Row>
             </Table></Worksheet>
             <Worksheet ss:Name="Two"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
            </Workbook>""");

    Contents contents = Contents.of(file);

    assertThat(contents.kind()).isEqualTo(FileKind.XLS);
    Contents.Page sales = contents.sheets().get(0);
    assertThat(sales.name()).isEqualTo("Sales");
    assertThat(sales.merged()).containsExactly(new MergedCells(1, 1, 0, 2));
    assertThat(sales.texts().get(0)).containsExactly("Sales", "", "", "12.5");
    assertThat(sales.cell(0, 3).number()).isEqualByComparingTo("12.5");
    assertThat(sales.rows().get(1).number()).isEqualTo(5);
    assertThat(sales.cell(1, 1).moment()).isEqualTo("2025-08-27T00:00");
    assertThat(sales.cell(1, 3).text()).isEqualTo("FALSE");
    assertThat(contents.sheets().get(1).texts()).containsExactly(List.of("x"));
    assertThat(contents.assumptions())
        .containsExactly("Formulas are not computed: their values are those of the last save");
  }
}
