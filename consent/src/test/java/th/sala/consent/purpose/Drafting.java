package th.sala.consent.purpose;

import java.time.LocalDate;
import java.util.List;

/** A complete draft, of which a test changes what it is about. */
final class Drafting {
    final String key;
    private String titleTh = "สำรวจความพึงพอใจ";
    private String basis = "S24_3";
    private boolean necessary;
    private String necessity = "ใช้ช่องทางติดต่อเพื่อส่งแบบสอบถามหนึ่งครั้งหลังปิดเรื่อง";
    private String consequence = "คุณจะไม่ได้รับแบบสอบถามอีก";
    private String balancing;
    private LocalDate review;
    private List<String> categories = List.of("contact", "name");
    private List<String> recipients = List.of("survey-provider");
    private List<String> countries = List.of("TH", "JP");
    private List<String> channels = List.of("email");
    private String retention = "service-ticket";
    private boolean prescribed;
    private String form;
    private List<String> sources = List.of();
    private String sourceNotice;

    Drafting(String key) {
        this.key = key;
    }

    Drafting on(String ground) {
        basis = ground;
        return this;
    }

    Drafting necessary() {
        necessary = true;
        return this;
    }

    Drafting weighed(String test, LocalDate on) {
        balancing = test;
        review = on;
        return this;
    }

    Drafting categories(String... all) {
        categories = List.of(all);
        return this;
    }

    Drafting reaching(String... all) {
        channels = List.of(all);
        return this;
    }

    Drafting kept(String rule) {
        retention = rule;
        return this;
    }

    Drafting prescribed(String reference) {
        prescribed = true;
        form = reference;
        return this;
    }

    Drafting from(String source, String notice) {
        sources = List.of(source);
        sourceNotice = notice;
        return this;
    }

    Drafting without(String part) {
        switch (part) {
            case "title-th" -> titleTh = " ";
            case "necessity" -> necessity = null;
            case "consequence" -> consequence = null;
            case "data-categories" -> categories = List.of();
            case "recipients" -> recipients = List.of();
            case "countries" -> countries = List.of();
            case "retention" -> retention = null;
            default -> throw new IllegalArgumentException(part);
        }
        return this;
    }

    PurposeDraft build() {
        return new PurposeDraft(
                key,
                titleTh,
                null,
                basis,
                "ImproveExistingProductsAndServices",
                necessary,
                necessity,
                false,
                false,
                null,
                consequence,
                null,
                balancing,
                null,
                review,
                categories,
                recipients,
                countries,
                channels,
                retention,
                prescribed,
                form,
                sources,
                sourceNotice);
    }
}
