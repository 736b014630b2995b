package th.sala.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterImageTest {

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "gif,image/gif"})
    void a_picture_is_known_by_its_bytes(String format, String type) throws IOException {
        assertThat(RasterImage.of(drawn(format)))
                .hasValueSatisfying(image -> assertThat(image.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @CsvSource({"VP8X,100,100,true", "VP8X,16000,16000,false", "VP8L,100,100,true", "VP8L,16000,16000,false"})
    void webp_is_known_with_its_size(String chunk, int width, int height, boolean shown) {
        assertThat(RasterImage.of(webp(chunk, width, height)).isPresent()).isEqualTo(shown);
    }

    @Test
    void a_pixel_flood_is_not_shown() throws IOException {
        byte[] png = drawn("png");
        ByteBuffer.wrap(png).putInt(16, 64_250).putInt(20, 64_250);
        assertThat(RasterImage.of(png)).isEmpty();

        ByteBuffer.wrap(png).putInt(16, -1).putInt(20, -1);
        assertThat(RasterImage.of(png)).isEmpty();

        byte[] gif = drawn("gif");
        ByteBuffer.wrap(gif).putInt(6, -1);
        assertThat(RasterImage.of(gif)).isEmpty();
    }

    @Test
    void a_picture_that_says_no_size_is_not_shown() throws IOException {
        byte[] endless = new byte[64];
        java.util.Arrays.fill(endless, (byte) 0xFF);
        endless[1] = (byte) 0xD8;
        assertThat(RasterImage.of(endless)).isEmpty();
        assertThat(RasterImage.of(java.util.Arrays.copyOf(drawn("jpg"), 40))).isEmpty();
    }

    private static byte[] drawn(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] webp(String chunk, int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
        bytes.put(("WEBP" + chunk).getBytes(StandardCharsets.US_ASCII)).putInt(10);
        if (chunk.equals("VP8L")) {
            bytes.put(20, (byte) 0x2F).putInt(21, (width - 1) | (height - 1) << 14);
        } else {
            bytes.putInt(24, width - 1).put(27, (byte) (height - 1)).put(28, (byte) ((height - 1) >> 8));
        }
        return bytes.array();
    }
}
