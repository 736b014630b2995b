package th.sala.ticketing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "นายสมชาย ใจดี|คุณสมชาย",
                "สมชาย ใจดี|คุณสมชาย",
                "คุณสมชาย|คุณสมชาย",
                "นางสาวสุดา รักเรียน|คุณสุดา",
                "น.ส. สุดา รักเรียน|คุณสุดา",
                "นาง มาลี|คุณมาลี",
                "เด็กชายก้อง ดี|คุณก้อง",
                "พระพาย ลมโชย|คุณพระพาย",
                "ดร.สมชาย ใจดี|ดร.สมชาย",
                "พล.ต.อ. เกรียงไกร กล้าหาญ|พล.ต.อ.เกรียงไกร",
                "ม.ร.ว. ทองใบ สุขใจ|ม.ร.ว.ทองใบ",
                "คุณหญิงมณี งามดี|คุณหญิงมณี",
                "พระมหาสมชาย สุจิตโต|พระมหาสมชาย",
                "บริษัท สยามตัวอย่าง จำกัด|บริษัท สยามตัวอย่าง จำกัด",
                "Mr. John Smith|คุณJohn",
                "🌸 พลอย 🌸|คุณพลอย",
                "somchai@example.com|คุณลูกค้า",
                "081-234-5678|คุณลูกค้า",
                "' '|คุณลูกค้า",
                "-|คุณลูกค้า"
            })
    void a_customer_is_spoken_to_by_first_name_and_titles_are_treated_as_manners_want(String name, String address) {
        assertThat(filled("{{customer.address}}", name, Particle.NONE)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ขอบคุณ{{agent.particle}}|ขอบคุณค่ะ",
                "รอสักครู่นะ{{agent.particle}}|รอสักครู่นะคะ",
                "สะดวกไหม{{agent.particle}}|สะดวกไหมคะ",
                "ได้รับแล้วหรือยัง{{ agent.particle }}|ได้รับแล้วหรือยังคะ",
                "จำนวนกี่ชิ้น{{agent.particle}}|จำนวนกี่ชิ้นคะ",
                "ไม่เป็นอะไร{{agent.particle}}|ไม่เป็นอะไรค่ะ",
                "เปลี่ยนสีได้{{agent.particle}}?|เปลี่ยนสีได้คะ?",
                "สวัสดี{{agent.particle}} สะดวกไหม{{agent.particle}}|สวัสดีค่ะ สะดวกไหมคะ"
            })
    void the_particle_of_a_woman_follows_the_sentence_that_it_ends(String text, String said) {
        assertThat(filled(text, "สุดา", Particle.KHA)).isEqualTo(said);
        assertThat(filled(text, "สุดา", Particle.KHRAP)).isEqualTo(said.replaceAll("ค่ะ|คะ", "ครับ"));
        assertThat(filled(text, "สุดา", Particle.NONE)).isEqualTo(said.replaceAll("ค่ะ|คะ", ""));
    }

    @Test
    void the_places_of_a_text_are_filled_with_thai_days_in_the_buddhist_era() {
        assertThat(filled(
                        "เรียน {{customer.name}} เรื่อง {{ticket.number}} เมื่อ {{ticket.opened}} จะตอบวันที่ {{date.tomorrow}}"
                                + " {{agent.nickname}} {{team.name}}",
                        "สมชาย ใจดี",
                        Particle.NONE))
                .isEqualTo(
                        "เรียน สมชาย ใจดี เรื่อง 12345678 เมื่อ 29 กุมภาพันธ์ 2567 จะตอบวันที่ 1 มกราคม 2570 อ้อม ทีมบริการ");
    }

    @Test
    void an_english_text_has_english_days_and_no_particle() {
        Filling english = new Filling(
                "en", "นายสมชาย ใจดี", "12345678", null, "Service", "Aom", Particle.KHA, LocalDate.parse("2026-12-31"));

        assertThat(Template.of("Dear {{customer.address}}, by {{date.today}}{{agent.particle}}.")
                        .filled(english)
                        .text())
                .isEqualTo("Dear Khun สมชาย, by 31 December 2026.");
    }

    @Test
    void a_place_whose_value_nobody_knows_stays_and_is_named() {
        Template.Filled filled =
                Template.of("เรียน {{customer.name}} {{customer.name}}").filled(filling(null, Particle.NONE));

        assertThat(filled.text()).isEqualTo("เรียน {{customer.name}} {{customer.name}}");
        assertThat(filled.missing()).containsExactly("customer.name");
    }

    @Test
    void what_a_customer_calls_themselves_is_never_read_as_a_place_again() {
        assertThat(filled("{{customer.name}}", "{{agent.nickname}}", Particle.NONE))
                .isEqualTo("{{agent.nickname}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{agent.password}}",
                "{{}}",
                "{{customer.address | upper}}",
                "{{#if customer.name}}x{{/if}}",
                "{{customer.class}}",
                "{{customer.name",
                "customer.name}}",
                "{{{customer.name}}}x{{"
            })
    void what_is_no_name_of_the_list_is_refused_with_what_is_allowed(String text) {
        assertThat(Template.faults(text)).isNotEmpty();
    }

    @Test
    void a_refusal_names_what_is_allowed() {
        assertThat(Template.faults("{{agent.password}}"))
                .singleElement()
                .asString()
                .contains("agent.password")
                .contains("customer.address, customer.name, ticket.number");
        assertThat(Template.faults("ราคา {100} {x} ${y}")).isEmpty();
    }

    private static String filled(String text, String name, Particle particle) {
        return Template.of(text).filled(filling(name, particle)).text();
    }

    private static Filling filling(String name, Particle particle) {
        return new Filling(
                "th",
                name,
                "12345678",
                LocalDate.parse("2024-02-29"),
                "ทีมบริการ",
                "อ้อม",
                particle,
                LocalDate.parse("2026-12-31"));
    }
}
