package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.audit.Page;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** UI-1: what Thai agents type finds what Thai customers wrote, and what is not there is not found. */
@DisplayName("UI-1: Thai search finds a word inside unspaced Thai, and a Thai digit equals its Arabic one")
class ThaiSearchTest {
    private final DeskFixture fixture = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(fixture.jdbi, fixture.clock);

    @ParameterizedTest(name = "«{0}» in «{1}»: {2}")
    @CsvSource({
        // Compounds
        "สั่งซื้อ, ขอใบสั่งซื้อย้อนหลัง, letters",
        "ซื้อ, ขอใบสั่งซื้อย้อนหลัง, any",
        "ใบสั่งซื้อ, ขอใบสั่งซื้อย้อนหลัง, any",
        "จองห้อง, อยากจองห้องพักสองคืน, any",
        "ห้องพัก, อยากจองห้องพักสองคืน, any",
        "ราชการ, วันหยุดราชการส่งไหม, any",
        "ส่งของ, คนส่งของไม่โทรมา, any",
        "คืนเงิน, ต้องการขอคืนเงินครับ, words",
        "เปลี่ยนสินค้า, อยากเปลี่ยนสินค้าที่ชำรุด, words",
        // Words that other tools drop
        "ยังไม่ได้รับ, สินค้ายังไม่ได้รับเลยค่ะ, words",
        "ไม่ได้, ล็อกอินไม่ได้, words",
        "ได้รับ, สินค้ายังไม่ได้รับเลยค่ะ, words",
        // Loanwords, brands, two scripts in one sentence
        "รีเซ็ต, ช่วยรีเซ็ตรหัสผ่าน, words",
        "รหัสผ่าน, ช่วยรีเซ็ตรหัสผ่าน, words",
        "พร้อมเพย์, จ่ายพร้อมเพย์แล้ว, any",
        "แอพ, แอพเด้งตลอด, any",
        "line, แอดLINEไปแล้ว, any",
        "iphone, ซื้อiPhone15มา, any",
        "flash, ส่งกับFlashExpress, any",
        // Digits of both kinds
        "123, ใบสั่งซื้อเลขที่ ๑๒๓, any",
        "๑๒๓, order no. 123, words",
        "2569, ปี ๒๕๖๙, words",
        "๕, 5 ดาว, words",
        "4567, พัสดุ TH1234567890, letters",
        "TH1234567890, เลขพัสดุ TH1234567890ครับ, any",
        // What reads the same, typed otherwise
        "น้ำ, น\u0e49\u0e4d\u0e32ไม่ไหล, words",
        "น\u0e4d\u0e49\u0e32, น้ำไม่ไหล, words",
        "แม่, เเม่ขอใบเสร็จ, words",
        "กี่วัน, ส่งก\u0e48\u0e35วัน, any",
        "สั่งซื้อ, สั่ง\u200bซื้อไปแล้ว, any",
        "REFUND, please refund me, words",
        "ค่าธรรมเนียม, ค่าธรรมเนียมแพงมาก, any",
        // Short words
        "รถ, จองรถตู้, words",
        "ฝน, ฝนตกหนัก, words",
        // Signs
        "a.b, see a.b here, words",
        "50%, ลด 50% ไหม, any",
        "c++, ใช้ c++ อยู่, any",
        // What is not there
        "คืนเงิน, ต้องการคืนสินค้า, none",
        "สั่งซื้อ, สั่งแล้วไม่ได้ซื้อ, none",
        "ใบเสร็จ, ใบสั่งซื้อ, none",
        "รถ, สามารถส่งได้ไหม, none",
        "refunds, refund, none",
        "1234, 12 34, none",
        "%%%, 50%, none",
    })
    void what_is_typed_finds_what_was_written(String typed, String written, String expected) {
        TicketHead ticket = fixture.opened("เรื่อง");
        fixture.message(ticket.id(), "message", "line", written);
        new SearchFixture(fixture).fill();

        List<Long> found = found(typed);

        assertThat(found).isEqualTo(expected.equals("none") ? List.of() : List.of(ticket.number()));
        if (expected.equals("words") || expected.equals("letters")) {
            SearchTerm term = SearchTerm.of(typed);
            boolean asWords = fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.createQuery("""
                            SELECT EXISTS (SELECT FROM ticketing.search_row
                              WHERE ticket = :ticket AND words @@ CAST(:query AS tsquery))
                            """)
                    .bind("ticket", ticket.id())
                    .bind("query", term.query())
                    .mapTo(Boolean.class)
                    .one()));
            assertThat(asWords).as("found as a word").isEqualTo(expected.equals("words"));
        }
    }

    private List<Long> found(String q) {
        ListingTickets search = new ListingTickets(
                new TicketKeys(fixture.jdbi),
                fixture.reading,
                consent.gate(),
                new Highlights(fixture.jdbi),
                TestKeys.master(),
                SearchDesk.NOBODY,
                fixture.clock);
        TicketQuery query = new TicketQuery(null, null, null, null, null, null, null, q, null, null, null, null);
        return fixture
                .in(() -> search.list(fixture.agent(), query))
                .fold(Page::items, refusal -> {
                    throw new AssertionError(refusal.code());
                })
                .stream()
                .map(TicketView::number)
                .toList();
    }
}
