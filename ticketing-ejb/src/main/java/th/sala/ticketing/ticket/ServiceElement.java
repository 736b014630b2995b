package th.sala.ticketing.ticket;

import java.util.List;
import java.util.Optional;

/**
 * What customers need besides the product: 5 elements before, 8 during and 4 after the transaction (seed TK-2). A ticket
 * may name the one that it is about; its stage follows from it.
 *
 * @param code stable; old tickets keep theirs
 * @param stage {@code before}, {@code during} or {@code after}
 * @param source whose list it is
 */
public record ServiceElement(String code, String stage, String nameTh, String nameEn, String source) {
    public static final List<String> STAGES = List.of("before", "during", "after");

    private static final String SOURCE = "La Londe & Zinszer, Customer Service: Meaning and Measurement (1976)";

    private static final List<ServiceElement> ALL = List.of(
            before("written-policy", "นโยบายบริการเป็นลายลักษณ์อักษร", "Written service policy"),
            before("policy-with-customer", "เอกสารนโยบายที่ลูกค้าได้รับ", "Policy in the customer's hands"),
            before("organisation", "โครงสร้างและผู้รับผิดชอบ", "Organisation structure"),
            before("flexibility", "ความยืดหยุ่นของระบบ", "System flexibility"),
            before("management-services", "คำปรึกษาและการอบรม", "Management services"),
            during("stock-out", "สินค้าขาดสต็อก", "Stock-out level"),
            during("order-information", "ข้อมูลคำสั่งซื้อ", "Order information"),
            during("order-cycle", "ขั้นตอนและระยะเวลาสั่งซื้อ", "Elements of the order cycle"),
            during("expedited-shipment", "จัดส่งด่วน", "Expedited shipments"),
            during("trans-shipment", "โอนสินค้าระหว่างคลัง", "Trans-shipments"),
            during("accuracy", "ความถูกต้องของระบบ", "System accuracy"),
            during("order-convenience", "ความสะดวกในการสั่งซื้อ", "Order convenience"),
            during("substitution", "สินค้าทดแทน", "Product substitution"),
            after("installation-repair", "ติดตั้ง รับประกัน ซ่อม และอะไหล่", "Installation, warranty, repairs, parts"),
            after("product-tracing", "ติดตามสินค้าย้อนหลัง", "Product tracing"),
            after("claims-returns", "เคลม ร้องเรียน และคืนสินค้า", "Claims, complaints, returns"),
            after("temporary-replacement", "สินค้าสำรองใช้ชั่วคราว", "Temporary replacement"));

    /** In the order of the transaction. */
    public static List<ServiceElement> all() {
        return ALL;
    }

    public static Optional<ServiceElement> of(String code) {
        return ALL.stream().filter(element -> element.code.equals(code)).findFirst();
    }

    private static ServiceElement before(String code, String nameTh, String nameEn) {
        return new ServiceElement(code, "before", nameTh, nameEn, SOURCE);
    }

    private static ServiceElement during(String code, String nameTh, String nameEn) {
        return new ServiceElement(code, "during", nameTh, nameEn, SOURCE);
    }

    private static ServiceElement after(String code, String nameTh, String nameEn) {
        return new ServiceElement(code, "after", nameTh, nameEn, SOURCE);
    }
}
