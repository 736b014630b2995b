package th.sala.channels.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** Builds an outbound mail whose parts a test may change. */
public final class OutboundMail {
    private final List<ChannelAddress> to;
    private final List<OutboundAttachment> attachments = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private String account = "support@sala.test";
    private String fromName = "ศาลา ฝ่ายบริการ";
    private String subject = "เรื่องพัสดุ";
    private String html;
    private String replyTo;
    private String inReplyTo;
    private List<String> references = List.of();
    private boolean automatic;
    private String unsubscribe;

    private OutboundMail(List<ChannelAddress> to) {
        this.to = to;
    }

    public static OutboundMail to(String... addresses) {
        return new OutboundMail(List.of(addresses).stream()
                .map(a -> ChannelAddress.email(a, "สมชาย ใจดี"))
                .toList());
    }

    public OutboundMail from(String ownAddress) {
        account = ownAddress;
        return this;
    }

    public OutboundMail fromName(String name) {
        fromName = name;
        return this;
    }

    public OutboundMail subject(String text) {
        subject = text;
        return this;
    }

    public OutboundMail html(String markup) {
        html = markup;
        return this;
    }

    public OutboundMail replyTo(String address) {
        replyTo = address;
        return this;
    }

    public OutboundMail answering(String messageId, String... thread) {
        inReplyTo = messageId;
        references = List.of(thread);
        return this;
    }

    public OutboundMail with(String name, String type, byte[] bytes) {
        attachments.add(new OutboundAttachment(UUID.randomUUID(), name, type, bytes));
        return this;
    }

    public OutboundMail automatic() {
        automatic = true;
        return this;
    }

    /** It rests on consent and carries the link that ends it. */
    public OutboundMail endedBy(String address) {
        unsubscribe = address;
        return this;
    }

    public OutboundMessage build() {
        return new OutboundMessage(
                id,
                id,
                "email",
                account,
                fromName,
                to,
                List.of(),
                subject,
                "สวัสดีค่ะ\nพัสดุถึงแล้วนะคะ",
                html,
                "th",
                attachments,
                "<tokentokentoken." + id + "@sala.test>",
                replyTo,
                inReplyTo,
                references,
                automatic,
                1,
                null,
                unsubscribe == null,
                unsubscribe);
    }
}
