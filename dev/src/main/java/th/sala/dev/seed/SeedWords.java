package th.sala.dev.seed;

import java.util.SplittableRandom;

/** Sentences such as customers and agents write, drawn word by word. */
final class SeedWords {
    private static final String[] FIRST = {
        "สมชาย",
        "สมหญิง",
        "อนันต์",
        "วิภา",
        "ประเสริฐ",
        "มาลี",
        "ธนพล",
        "กมลชนก",
        "ณัฐวุฒิ",
        "พิมพ์ชนก",
        "สุรชัย",
        "จิราพร",
        "John",
        "Emma",
        "Oliver",
        "Sophia"
    };
    private static final String[] LAST = {
        "ใจดี",
        "รักไทย",
        "มั่นคง",
        "ศรีสุข",
        "ทองดี",
        "วงศ์สว่าง",
        "แก้วมณี",
        "บุญมา",
        "พูลสวัสดิ์",
        "เจริญสุข",
        "Smith",
        "Brown",
        "Wilson"
    };
    private static final String[] THAI_MATTERS = {
        "พัสดุยังมาไม่ถึง",
        "ขอใบกำกับภาษี",
        "เข้าสู่ระบบไม่ได้",
        "อินเทอร์เน็ตช้ามาก",
        "ขอเปลี่ยนที่อยู่จัดส่ง",
        "สินค้าชำรุด",
        "ขอคืนเงิน",
        "ยอดชำระไม่ถูกต้อง",
        "สอบถามใบสั่งซื้อ",
        "ขอยกเลิกคำสั่งซื้อ",
        "ไม่ได้รับรหัสยืนยัน",
        "แจ้งเปลี่ยนเบอร์โทรศัพท์"
    };
    private static final String[] THAI = {
        "รบกวนตรวจสอบให้หน่อยค่ะ", "สั่งไปเมื่อสัปดาห์ที่แล้ว", "ยังไม่ได้รับการติดต่อกลับ", "ขอบคุณล่วงหน้าครับ",
                "ต้องการทราบสถานะของใบสั่งซื้อ",
        "ลองหลายครั้งแล้วไม่สำเร็จ", "ขึ้นข้อความว่าเกิดข้อผิดพลาด", "กรุณาดำเนินการโดยด่วน",
                "แนบหลักฐานการชำระเงินมาด้วย", "ติดต่อกลับได้หลังสิบโมงเช้า",
        "เป็นลูกค้ามาหลายปีแล้ว", "พนักงานส่งของแจ้งว่าไม่พบที่อยู่"
    };
    private static final String[] ENGLISH_MATTERS = {
        "My parcel has not arrived",
        "Tax invoice needed",
        "Cannot sign in",
        "Slow connection",
        "Change of address",
        "Broken product",
        "Refund request",
        "Wrong amount charged",
        "Question about my order",
        "Cancel my order"
    };
    private static final String[] ENGLISH = {
        "please check it for me", "I ordered it last week", "nobody has called me back", "thank you in advance",
        "the page shows an error", "I tried several times", "please treat this as urgent", "the receipt is attached",
        "I can be reached after ten", "the courier could not find the address"
    };
    private static final String[] THAI_ANSWERS = {
        "ขอบคุณที่ติดต่อเข้ามาค่ะ",
        "ตรวจสอบแล้วพบว่าพัสดุอยู่ระหว่างจัดส่ง",
        "ดำเนินการให้เรียบร้อยแล้ว",
        "ขออภัยในความไม่สะดวก",
        "จะแจ้งความคืบหน้าภายในวันทำการถัดไป"
    };
    private static final String[] ENGLISH_ANSWERS = {
        "thank you for writing to us",
        "your parcel is on its way",
        "this has been done for you",
        "we are sorry for the trouble",
        "you will hear from us by the next working day"
    };
    private static final int FEWEST = 2;
    private static final int SPREAD = 4;
    private static final int ORDERS = 90_000_000;

    private SeedWords() {}

    static String name(SplittableRandom random) {
        return one(FIRST, random) + " " + one(LAST, random);
    }

    static String matter(boolean thai, SplittableRandom random) {
        return one(thai ? THAI_MATTERS : ENGLISH_MATTERS, random);
    }

    static String question(boolean thai, SplittableRandom random) {
        String order = (thai ? " เลขที่ใบสั่งซื้อ " : " order ") + (10_000_000 + random.nextInt(ORDERS));
        return sentence(thai ? THAI : ENGLISH, random) + order;
    }

    static String answer(boolean thai, SplittableRandom random) {
        return sentence(thai ? THAI_ANSWERS : ENGLISH_ANSWERS, random);
    }

    private static String sentence(String[] words, SplittableRandom random) {
        var sentence = new StringBuilder(one(words, random));
        for (int more = FEWEST + random.nextInt(SPREAD); more > 0; more--) {
            sentence.append(' ').append(one(words, random));
        }
        return sentence.toString();
    }

    private static String one(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
