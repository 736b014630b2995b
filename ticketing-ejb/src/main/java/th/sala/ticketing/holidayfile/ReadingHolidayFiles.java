package th.sala.ticketing.holidayfile;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import th.sala.ticketing.outcome.Outcome;

@Stateless
public class ReadingHolidayFiles implements HolidayFiles {
    private static final Charset THAI_EXCEL = Charset.forName("x-windows-874");
    /** Readers stop when there is one more. */
    static final int MOST = 2000;

    private final KnownDays known;

    /** For the container's proxy. */
    public ReadingHolidayFiles() {
        this(null);
    }

    @Inject
    public ReadingHolidayFiles(KnownDays known) {
        this.known = known;
    }

    @Override
    public Outcome<List<ReadDay>> read(byte[] file) {
        String text = decoded(file);
        Outcome<List<Told>> told = calendar(text) ? CalendarDays.read(text) : TableDays.read(text);
        return told.then(this::proposed);
    }

    private Outcome<List<ReadDay>> proposed(List<Told> days) {
        if (days.isEmpty() || days.size() > MOST) {
            return Unreadable.file("A file holds 1 to " + MOST + " days.");
        }
        Proposals proposals = new Proposals(known.all());
        return Outcome.done(days.stream().map(proposals::of).toList());
    }

    private static boolean calendar(String text) {
        return text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR");
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, THAI_EXCEL);
        }
    }
}
