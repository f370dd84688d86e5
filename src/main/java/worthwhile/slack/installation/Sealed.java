package worthwhile.slack.installation;

/**
 * Credentials that nobody can read without the key.
 *
 * @param keyId which key
 * @param bytes what the key opens
 */
record Sealed(String keyId, byte[] bytes) {

}
