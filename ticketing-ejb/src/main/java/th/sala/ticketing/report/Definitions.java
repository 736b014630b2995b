package th.sala.ticketing.report;

import java.util.List;
import java.util.stream.Stream;

/** Every report there is. */
final class Definitions {
    static final List<Definition> ALL = Stream.of(
                    ServiceFigures.ALL, TicketFigures.ALL, ContactFigures.ALL, CallFigures.ALL, QualityFigures.ALL)
            .flatMap(List::stream)
            .toList();

    private Definitions() {}
}
