package dev.titan.connectors.googledrive.sheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML read element by element in bounded memory. What declares entities is refused, whatever they
 * would say, and nothing outside is ever looked at.
 */
final class XmlPart implements Closeable {

  private static final int DEEPEST = 64;
  private static final int LONGEST_ATTRIBUTE = 1 << 16;
  private static final int MOST_ATTRIBUTES = 256;
  private static final int TEXT_SEGMENT = 1 << 12;

  /** The formats know some hundred names; the parser keeps every one it meets. */
  private static final int MOST_NAMES = 4_000;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private final int longestText;
  private final Set<String> names = new HashSet<>();

  private XmlPart(InputStream in, XMLStreamReader reader, int longestText) {
    this.in = in;
    this.reader = reader;
    this.longestText = longestText;
  }

  /**
   * Begins to read; closing it closes the stream.
   *
   * @param longestText characters of one text
   */
  static XmlPart open(InputStream in, int longestText) throws XMLStreamException {
    return new XmlPart(in, FACTORY.createXMLStreamReader(in), longestText);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, TEXT_SEGMENT);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is read");
        });
    return factory;
  }

  /** Moves to the next beginning or end of an element; false at the end of the part. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          countNames();
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
        default -> {
          // Text between elements means nothing in these formats.
        }
      }
    }
    return false;
  }

  /** Whether an element of this name begins here. */
  boolean begins(String name) {
    return reader.isStartElement() && name.equals(reader.getLocalName());
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return reader.isEndElement() && name.equals(reader.getLocalName());
  }

  /** An attribute of the element that begins here, whatever its namespace; null without it. */
  String attribute(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (name.equals(reader.getAttributeLocalName(at))) {
        return reader.getAttributeValue(at);
      }
    }
    return null;
  }

  /** An attribute that says yes or no. */
  boolean says(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  /** The text up to the end of the element that begins here, with that of the elements in it. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          countNames();
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
        default -> {
          // Comments and instructions are no text.
        }
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (text.length() + reader.getTextLength() > longestText) {
      throw Faults.tooLarge("a text in it has more than %,d characters".formatted(longestText));
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private void countNames() {
    names.add(reader.getLocalName());
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      names.add(reader.getAttributeLocalName(at));
    }
    for (int at = 0; at < reader.getNamespaceCount(); at++) {
      names.add(reader.getNamespacePrefix(at));
    }
    if (names.size() > MOST_NAMES) {
      throw Faults.damaged("it holds names that no spreadsheet program writes");
    }
  }

  private static UnreadableFileException entities() {
    return Faults.damaged("it declares entities, which no spreadsheet program does");
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
