/**
 * Where people drop files. In come the {@code Watch} folders of each {@link
 * dev.titan.connectors.googledrive.folder.Category}, on this machine ({@code LocalFolders}) or in
 * Google Drive ({@code GoogleDriveFolders}); out go the files that lie in them, complete, as local
 * copies. What has been taken moves to {@code Archive}, what has not moves to {@code Failed} with a
 * text beside it that says why and what to do.
 */
package dev.titan.connectors.googledrive.folder;
