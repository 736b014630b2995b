package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Under what a ticket is filed: its kind, its urgency, why the customer wrote, which element of service it is about. */
@Embeddable
class Sorting {
    private String kind;
    private String priority;
    private String reason;

    @Column(name = "service_element")
    private String serviceElement;

    private String stage;

    @Convert(converter = TagsColumn.class)
    private List<String> tags = List.of();

    static Sorting of(NewTicket opened) {
        Sorting sorting = new Sorting();
        sorting.kind = Objects.requireNonNullElse(opened.kind(), "request");
        sorting.priority = Objects.requireNonNullElse(opened.priority(), "normal");
        return sorting;
    }

    void change(TicketPatch patch, Deed deed, Journal journal) {
        Optional.ofNullable(patch.priority()).ifPresent(level -> prioritise(before -> level, deed, journal));
        Optional.ofNullable(patch.kind()).ifPresent(sort -> kind = journal.changed("kind", kind, sort, deed));
        Optional.ofNullable(patch.tags()).ifPresent(words -> tag(PatchRules.tidy(words), deed, journal));
        Optional.ofNullable(patch.reason()).ifPresent(code -> giveReason(code, deed, journal));
        Optional.ofNullable(patch.serviceElement()).ifPresent(code -> isAbout(code, deed, journal));
    }

    void prioritise(UnaryOperator<String> level, Deed deed, Journal journal) {
        priority = journal.changed("priority", priority, level.apply(priority), deed);
    }

    void giveReason(String code, Deed deed, Journal journal) {
        reason = journal.changed("reason", reason, code.isBlank() ? null : code.strip(), deed);
    }

    private void tag(List<String> words, Deed deed, Journal journal) {
        journal.note("tags", String.join(", ", tags), String.join(", ", words), deed);
        tags = List.copyOf(words);
    }

    private void isAbout(String code, Deed deed, Journal journal) {
        Optional<ServiceElement> element = ServiceElement.of(code);
        serviceElement = journal.changed(
                "serviceElement",
                serviceElement,
                element.map(ServiceElement::code).orElse(null),
                deed);
        stage = element.map(ServiceElement::stage).orElse(null);
    }

    String kind() {
        return kind;
    }

    String priority() {
        return priority;
    }

    String reason() {
        return reason;
    }
}
