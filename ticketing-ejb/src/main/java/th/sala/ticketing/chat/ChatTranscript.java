package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;

/** A guest's conversation as a text: who said what and when, files by their names. */
@Singleton
class ChatTranscript {
    private static final int LINES = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Bangkok"));

    private final GuestLines lines;
    private final SubjectRegister register;

    @Inject
    ChatTranscript(GuestLines lines, SubjectRegister register) {
        this.lines = lines;
        this.register = register;
    }

    String of(String guest, TicketHead ticket) {
        return written(lines.newest(GuestHandle.key(register, guest), LINES), ticket.language());
    }

    /** The same, of what the guest wrote and sent only when it was; it says so. */
    String withoutOwnWords(String guest, TicketHead ticket) {
        Texts texts = Texts.of(ticket.language());
        List<GuestLine> said = lines.newest(GuestHandle.key(register, guest), LINES).stream()
                .map(line -> line.by().equals("guest") ? line.saying(texts.text("transcript.own")) : line)
                .toList();
        return texts.text("transcript.unconfirmed") + "\n\n" + written(said, ticket.language());
    }

    private static String written(List<GuestLine> said, String language) {
        return said.stream().map(line -> written(line, language)).collect(Collectors.joining("\n\n"));
    }

    private static String written(GuestLine line, String language) {
        String head = TIME.format(line.at()) + " " + who(line, language) + ":";
        return Stream.of(Stream.of(head, line.text()), line.files().stream().map(file -> "[" + file.name() + "]"))
                .flatMap(part -> part)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String who(GuestLine line, String language) {
        boolean english = language.equals("en");
        if (line.by().equals("guest")) {
            return english ? "You" : "คุณ";
        }
        return line.name() == null ? "Sala" : line.name();
    }
}
