package th.sala.web.problem;

/** The page a person sees when a browser, not the API, runs into a problem. */
final class ProblemPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="th">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sala %1$d</title></head>
            <body><main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="/">กลับหน้าแรก / Back to the start</a></p>
            </main></body>
            </html>
            """;

    private ProblemPage() {}

    static String of(Problem problem) {
        return PAGE.formatted(problem.status(), thai(problem.status()), problem.title());
    }

    private static String thai(int status) {
        return switch (status) {
            case 401 -> "กรุณาเข้าสู่ระบบ";
            case 403 -> "คุณไม่มีสิทธิ์ทำรายการนี้";
            case 404 -> "ไม่พบหน้าที่ต้องการ";
            default -> "ระบบไม่สามารถทำรายการได้ในขณะนี้";
        };
    }
}
