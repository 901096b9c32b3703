package dev.titan.connectors.googledrive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The rows of a page in their order: a row of a table each, and each line of text outside of
 * tables. What has become a row is taken off the page at once, so that it needs no memory.
 */
final class HtmlRows implements Closeable {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> TABLE = Set.of("table");
  private static final Set<String> STRUCTURE =
      Set.of("html", "body", "table", "tbody", "thead", "tfoot", "tr", "colgroup", "col");

  /** What a page holds that nobody sees. */
  private static final Set<String> UNSEEN =
      Set.of("head", "title", "meta", "link", "style", "script");

  /** Pages of reports nest far less; what is deeper is taken as if it stood side by side. */
  private static final int DEEPEST = 64;

  private final StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST));
  private final Iterator<Element> closed;
  private final SheetLimits limits;
  private final Map<Element, HtmlGrid> open = new HashMap<>();
  private final Deque<Row> ready = new ArrayDeque<>();
  private int counted;
  private Row current;

  HtmlRows(Reader page, SheetLimits limits) {
    this.closed = parser.parse(page, "").iterator();
    this.limits = limits;
  }

  private record Row(int number, SortedMap<Integer, String> cells, List<MergedCells> merged) {}

  /** Moves to the next row; false after the last. */
  boolean next() throws IOException {
    try {
      while (ready.isEmpty() && closed.hasNext()) {
        take(closed.next());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    current = ready.poll();
    return current != null;
  }

  int number() {
    return current.number;
  }

  /** By column, from 0. */
  SortedMap<Integer, String> cells() {
    return current.cells;
  }

  /** What is merged and begins in this row. */
  List<MergedCells> merged() {
    return current.merged;
  }

  /** An element whose end has been read. */
  private void take(Element element) {
    String name = element.normalName();
    if ("tr".equals(name)) {
      Element table = above(element, TABLE);
      textBefore(element);
      row(element, table == null ? element.parent() : table);
      element.empty();
    } else if ("table".equals(name)) {
      open.remove(element);
      element.empty();
    } else if (UNSEEN.contains(name)) {
      element.empty();
    } else if ("body".equals(name)) {
      text(element.childNodes());
    } else if (!STRUCTURE.contains(name) && !CELLS.contains(name) && isBlock(element)) {
      textBefore(element);
      text(element.childNodes());
      element.empty();
    }
  }

  /** Whether an element stands for itself: outside of cells, and not within a line of text. */
  private static boolean isBlock(Element element) {
    return element.isBlock() && above(element, CELLS) == null;
  }

  /** The nearest element around that has one of the names; null without one. */
  private static Element above(Element element, Set<String> names) {
    Element at = element.parent();
    while (at != null && !names.contains(at.normalName())) {
      at = at.parent();
    }
    return at;
  }

  private void row(Element row, Element table) {
    HtmlGrid grid = open.get(table);
    if (grid == null) {
      counted += counted == 0 ? 0 : 1; // a blank row between tables
      grid = new HtmlGrid(limits.columns());
      open.put(table, grid);
    }
    counted++;
    SortedMap<Integer, String> cells = new TreeMap<>();
    List<MergedCells> merged = new ArrayList<>();
    for (Element cell : row.children()) {
      if (CELLS.contains(cell.normalName())) {
        int column = grid.place(cell, counted, merged);
        cells.put(column, HtmlText.of(cell));
      }
    }
    grid.endRow();
    ready.add(new Row(counted, cells, merged));
  }

  /** The text that stands before an element and outside of cells, which is complete by now. */
  private void textBefore(Element element) {
    Deque<Element> path = new ArrayDeque<>();
    for (Element at = element; at != null && !CELLS.contains(at.normalName()); at = at.parent()) {
      path.push(at);
    }
    for (Element at : path) {
      List<Node> before = new ArrayList<>();
      Node sibling = at.previousSibling();
      while (sibling != null && !isOpenCell(sibling)) {
        before.add(0, sibling);
        sibling = sibling.previousSibling();
      }
      if (!before.isEmpty()) {
        text(before);
        before.forEach(Node::remove);
      }
    }
  }

  private static boolean isOpenCell(Node node) {
    return CELLS.contains(node.normalName());
  }

  /** A row for each line. */
  private void text(List<Node> nodes) {
    boolean anything = nodes.stream().anyMatch(it -> !(it instanceof TextNode t) || !t.isBlank());
    if (!anything) {
      return;
    }
    HtmlText.of(nodes)
        .lines()
        .map(CellText::clean)
        .filter(it -> !it.isEmpty())
        .forEach(line -> ready.add(new Row(++counted, new TreeMap<>(Map.of(0, line)), List.of())));
  }

  @Override
  public void close() {
    parser.stop();
    parser.close();
  }
}
