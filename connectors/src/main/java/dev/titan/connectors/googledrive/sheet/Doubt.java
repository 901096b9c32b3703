package dev.titan.connectors.googledrive.sheet;

/**
 * Why what was read in a file is not certain enough to be taken before a person has looked at it.
 *
 * @param content tells the file from every other, whatever its name
 * @param why in words, as a whole sentence without its full stop
 */
public record Doubt(String content, String why) {}
