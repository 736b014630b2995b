package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectRegister;
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
        List<GuestLine> said = lines.newest(GuestHandle.key(register, guest), LINES);
        return said.stream().map(line -> written(line, ticket.language())).collect(Collectors.joining("\n\n"));
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
