package th.sala.consent.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import th.sala.consent.json.CanonicalJson;
import th.sala.consent.receipt.ConsentReceipt.ReceiptNotice;
import th.sala.consent.receipt.ConsentReceipt.ReceiptPurpose;

/** What is signed of a receipt: its members as canonical JSON, ids and moments as they are written, without what is null. */
final class ReceiptForm {
    private ReceiptForm() {}

    static byte[] of(ConsentReceipt receipt) {
        SortedMap<String, Object> members = new TreeMap<>();
        put(members, "schema", receipt.schema());
        put(members, "receipt", receipt.receipt());
        put(members, "person", receipt.person());
        put(members, "state", receipt.state());
        put(members, "legalBasis", receipt.legalBasis());
        put(members, "channel", receipt.channel());
        put(members, "method", receipt.method());
        put(members, "actor", receipt.actor());
        put(members, "at", receipt.at());
        put(members, "validUntil", receipt.validUntil());
        put(members, "jurisdiction", receipt.jurisdiction());
        put(members, "withdrawal", receipt.withdrawal());
        if (receipt.purpose() != null) {
            members.put("purpose", purpose(receipt.purpose()));
        }
        if (receipt.notice() != null) {
            members.put("notice", notice(receipt.notice()));
        }
        return CanonicalJson.of(members).getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, Object> purpose(ReceiptPurpose purpose) {
        SortedMap<String, Object> members = new TreeMap<>();
        put(members, "version", purpose.version());
        put(members, "key", purpose.key());
        put(members, "titleTh", purpose.titleTh());
        put(members, "titleEn", purpose.titleEn());
        put(members, "type", purpose.type());
        put(members, "dataCategories", purpose.dataCategories());
        put(members, "recipients", purpose.recipients());
        put(members, "countries", purpose.countries());
        put(members, "retention", purpose.retention());
        return members;
    }

    private static SortedMap<String, Object> notice(ReceiptNotice notice) {
        SortedMap<String, Object> members = new TreeMap<>();
        put(members, "version", notice.version());
        put(members, "key", notice.key());
        put(members, "language", notice.language());
        put(members, "sha256", notice.sha256());
        return members;
    }

    private static void put(SortedMap<String, Object> members, String name, Object value) {
        if (value instanceof List<?> texts) {
            members.put(name, texts.stream().map(String::valueOf).toList());
        } else if (value instanceof Integer number) {
            members.put(name, number);
        } else if (value != null) {
            members.put(name, value.toString());
        }
    }
}
