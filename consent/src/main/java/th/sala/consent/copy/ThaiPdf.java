package th.sala.consent.copy;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * A PDF whose Thai is right: tone marks and vowels are placed by the font's own rules, which OpenPDF leaves to Java's text
 * layout, and lines end between words, which Java's dictionary finds and a zero-width space marks.
 */
final class ThaiPdf {
    private static final String FONTS = "th/sala/consent/copy/";
    private static final float WITH_ITS_FIRST_LINES = 80;
    private static final char BETWEEN_WORDS = '\u200B';
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final SplitCharacter SPLITS = (start, current, end, text, chunks) ->
            text[current] == BETWEEN_WORDS || text[current] == ' ' || text[current] == '-';

    static {
        if (!LayoutProcessor.isEnabled()) {
            LayoutProcessor.enableKernLiga();
        }
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 54, 54, 54, 54);
    private final Font plain = font("Sarabun-Regular.ttf", 11);
    private final Font small = font("Sarabun-Regular.ttf", 10);
    private final Font bold = font("Sarabun-Bold.ttf", 13);
    private final Font large = font("Sarabun-Bold.ttf", 18);

    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);

    ThaiPdf(String title) {
        document.addTitle(title);
        document.open();
    }

    void title(String text) {
        add(text, large, 28, 8);
    }

    /** Never alone at the foot of a page. */
    void heading(String text) {
        if (writer.getVerticalPosition(true) < document.bottom() + WITH_ITS_FIRST_LINES) {
            document.newPage();
        }
        Paragraph heading = paragraph(text, bold, 22);
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(4);
        document.add(heading);
    }

    void text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, plain, 18, 2));
    }

    /** @param words what was said; empty for none */
    void record(String facts, String words) {
        if (!facts.isBlank()) {
            add(facts, small, 16, words.isBlank() ? 5 : 1);
        }
        words.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, plain, 18, 0));
        if (!words.isBlank()) {
            add(" ", small, 6, 0);
        }
    }

    byte[] closed() {
        document.close();
        return bytes.toByteArray();
    }

    private void add(String text, Font font, int leading, int after) {
        Paragraph paragraph = paragraph(text, font, leading);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    private static Paragraph paragraph(String text, Font font, int leading) {
        Chunk chunk = new Chunk(breakable(text), font);
        chunk.setSplitCharacter(SPLITS);
        Paragraph paragraph = new Paragraph(leading);
        paragraph.setAlignment(Element.ALIGN_LEFT);
        paragraph.add(chunk);
        return paragraph;
    }

    private static String breakable(String text) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(text);
        StringBuilder marked = new StringBuilder();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            marked.append(text, from, to);
            if (to < text.length() && !insideAbbreviation(text, to)) {
                marked.append(BETWEEN_WORDS);
            }
        }
        return marked.toString();
    }

    /** Such as the two parts of a month. */
    private static boolean insideAbbreviation(String text, int at) {
        return text.charAt(at - 1) == '.' && Character.isLetter(text.charAt(at));
    }

    private static Font font(String file, int size) {
        try {
            return new Font(BaseFont.createFont(FONTS + file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED), size);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
