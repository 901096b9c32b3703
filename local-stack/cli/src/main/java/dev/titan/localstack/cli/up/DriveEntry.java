package dev.titan.localstack.cli.up;

/**
 * Where people drop files, as it stands in the configuration file; what is absent is null here.
 *
 * @param folder a folder of this machine; default: drive in the data folder
 * @param googleFolder Drive's id of the folder that is shared with the service account, in place of
 *     one of this machine
 * @param serviceAccountEnv the environment variable that holds the service account's key; absent
 *     when the store has it
 * @param googleUrl everything before {@code drive/v3/}; default: Google's
 */
record DriveEntry(
    String folder, String googleFolder, String serviceAccountEnv, String googleUrl) {}
