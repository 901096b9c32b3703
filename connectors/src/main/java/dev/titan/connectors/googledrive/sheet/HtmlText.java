package dev.titan.connectors.googledrive.sheet;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Text of a page as it is shown: blanks in a row are one, and only the page's tags end a line. */
final class HtmlText implements NodeVisitor {

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  /** The text of a cell. */
  static String of(Element cell) {
    return of(cell.childNodes());
  }

  /** The text of nodes in a row. */
  static String of(List<Node> nodes) {
    HtmlText text = new HtmlText();
    for (Node node : nodes) {
      NodeTraversor.traverse(text, node);
    }
    return CellText.clean(text.text.toString());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element
        && ("br".equals(element.normalName()) || element.isBlock())) {
      endLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element
        && element.isBlock()
        && !"br".equals(element.normalName())) {
      endLine();
    }
  }

  private void add(String words) {
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f') {
        if (text.length() > 0 && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
          text.append(' ');
        }
      } else {
        text.append(letter);
      }
    }
  }

  private void endLine() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
