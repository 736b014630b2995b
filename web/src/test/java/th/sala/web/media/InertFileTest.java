package th.sala.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InertFileTest {

    @Test
    void a_thai_name_survives_and_an_old_client_gets_a_plain_one() {
        assertThat(InertFile.disposition("ใบเสร็จ 1.pdf"))
                .isEqualTo("attachment; filename=\"_______ 1.pdf\"; "
                        + "filename*=UTF-8''%E0%B9%83%E0%B8%9A%E0%B9%80%E0%B8%AA%E0%B8%A3%E0%B9%87%E0%B8%88%201.pdf");
    }

    @Test
    void a_name_cannot_leave_its_header_or_its_folder() {
        assertThat(InertFile.disposition("a\"b\r\nSet-Cookie: x=y"))
                .startsWith("attachment; filename=\"a_b__Set-Cookie_ x_y\"")
                .doesNotContain("\r", "\n");
        assertThat(InertFile.disposition("../../etc/passwd")).contains("filename=\".._.._etc_passwd\"");
    }

    @Test
    void a_name_cannot_lie_about_what_the_file_is() {
        assertThat(InertFile.disposition("invoice\u202efdp.exe"))
                .isEqualTo("attachment; filename=\"invoice_fdp.exe\"; filename*=UTF-8''invoice_fdp.exe");
    }
}
