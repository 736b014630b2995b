package th.sala.ticketing.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Builds normalised mails: {@code aMail().from("a@example.com").saying("สวัสดี").inbound()}. */
public final class Mails {
    private final String externalId = UUID.randomUUID().toString();
    private String account = "support@sala.test";
    private ChannelAddress from = ChannelAddress.email("somsri." + externalId + "@example.com", "สมศรี ตัวอย่าง");
    private Trust trust = Trust.PASS;
    private String subject = "สอบถามสินค้า";
    private String text = "สวัสดีค่ะ ขอสอบถามราคา";
    private final List<InboundAttachment> attachments = new ArrayList<>();
    private ThreadHints thread = new ThreadHints("<" + externalId + "@example.com>", List.of(), List.of());
    private boolean automatic;
    private boolean quiet;
    private String language = "th";
    private ChannelAddress replyTo;
    private DeliveryReport report;

    public static Mails aMail() {
        return new Mails();
    }

    public Mails from(String address) {
        from = ChannelAddress.email(address, "สมศรี ตัวอย่าง");
        return this;
    }

    /** The same sender under another name. */
    public Mails named(String name) {
        from = ChannelAddress.email(from.value(), name);
        return this;
    }

    public Mails to(String ours) {
        account = ours;
        return this;
    }

    public Mails trusted(Trust said) {
        trust = said;
        return this;
    }

    public Mails about(String what) {
        subject = what;
        return this;
    }

    public Mails saying(String what) {
        text = what;
        return this;
    }

    public Mails withTokens(String... tokens) {
        thread = new ThreadHints(thread.messageId(), List.of(), Arrays.asList(tokens));
        return this;
    }

    public Mails withFile(String name, String content) {
        return withFile(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    public Mails withFile(String name, String type, byte[] content) {
        attachments.add(new InboundAttachment(name, type, null, content));
        return this;
    }

    public Mails automatic() {
        automatic = true;
        return this;
    }

    public Mails quiet() {
        quiet = true;
        return this;
    }

    public Mails askingForAnswersTo(String address) {
        replyTo = ChannelAddress.email(address, null);
        return this;
    }

    /** A machine's report about a mail of ours. */
    public Mails reporting(String messageId, String action, String status) {
        report = new DeliveryReport(messageId, List.of(new DeliveryReport.Recipient(action, status, null)));
        return automatic();
    }

    public Mails inEnglish() {
        language = "en";
        return this;
    }

    /** No table takes it, so delivering it must fail. */
    public Mails inLanguageThatNobodySpeaks() {
        language = null;
        return this;
    }

    public InboundMessage inbound() {
        return new InboundMessage(
                "email",
                account,
                externalId,
                from,
                List.of(),
                List.of(ChannelAddress.email(account, null)),
                replyTo,
                trust,
                subject,
                text,
                null,
                language,
                attachments,
                thread,
                automatic,
                quiet,
                Instant.parse("2026-12-01T01:00:00Z"),
                report,
                Shown.NOTHING);
    }

    /** Stands for the bytes that the mail came in. */
    public byte[] raw() {
        return ("raw " + externalId).getBytes(StandardCharsets.UTF_8);
    }
}
