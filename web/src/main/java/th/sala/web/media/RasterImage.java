package th.sala.web.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture that a browser only paints: PNG, JPEG, GIF or WebP, found by its bytes and small enough to be unpacked. What
 * is drawn by a program, such as SVG, is none.
 *
 * @param type media type by inspection
 */
record RasterImage(String type, byte[] bytes) {
    /** About what four bytes a pixel may take in a browser: 160 MB. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int SHORTEST = 30;
    private static final int JPEG_START = 0xFFD8;

    /** Empty when the bytes are no such picture or would fill the reader's memory. */
    static Optional<RasterImage> of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return size(head).filter(RasterImage::bearable).map(size -> new RasterImage(size.type(), bytes));
    }

    private static boolean bearable(Size size) {
        return size.width() > 0 && size.height() > 0 && size.height() <= MOST_PIXELS / size.width();
    }

    private static Optional<Size> size(ByteBuffer head) {
        if (head.getLong(0) == 0x89504E470D0A1A0AL && text(head, 12).equals("IHDR")) {
            return Optional.of(new Size("image/png", unsigned(head.getInt(16)), unsigned(head.getInt(20))));
        }
        if (text(head, 0).equals("GIF8")) {
            ByteBuffer little = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new Size("image/gif", word(little, 6), word(little, 8)));
        }
        if (text(head, 0).equals("RIFF") && text(head, 8).equals("WEBP")) {
            return webp(head.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        }
        return word(head, 0) == JPEG_START ? jpeg(head) : Optional.empty();
    }

    /** RFC 9649: the first chunk is lossy, lossless or extended. */
    private static Optional<Size> webp(ByteBuffer little) {
        return switch (text(little, 12)) {
            case "VP8 " -> Optional.of(new Size("image/webp", word(little, 26) & 0x3FFF, word(little, 28) & 0x3FFF));
            case "VP8L" -> {
                int bits = little.getInt(21);
                yield Optional.of(new Size("image/webp", (bits & 0x3FFF) + 1L, (bits >> 14 & 0x3FFF) + 1L));
            }
            case "VP8X" ->
                Optional.of(
                        new Size("image/webp", (little.getInt(24) & 0xFFFFFF) + 1L, (little.getInt(26) >>> 8) + 1L));
            default -> Optional.empty();
        };
    }

    /** ITU T.81: segments up to the one that begins the frame, which names its size. */
    private static Optional<Size> jpeg(ByteBuffer big) {
        int at = 2;
        while (at + 9 < big.limit() && (big.get(at) & 0xFF) == 0xFF) {
            int marker = big.get(at + 1) & 0xFF;
            if (beginsFrame(marker)) {
                return Optional.of(new Size("image/jpeg", word(big, at + 7), word(big, at + 5)));
            }
            at += marker == 0xFF ? 1 : 2 + (int) word(big, at + 2);
        }
        return Optional.empty();
    }

    private static boolean beginsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.duplicate().get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static long word(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }

    private record Size(String type, long width, long height) {}
}
