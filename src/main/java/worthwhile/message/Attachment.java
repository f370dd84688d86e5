package worthwhile.message;

/**
 * A file.
 *
 * @param name its name with the ending
 * @param mediaType such as {@code application/zip}
 * @param content its bytes
 */
public record Attachment(String name, String mediaType, byte[] content) {

}
