-- The rules by which staff use the hub, accepted by each colleague once for each version; a firm publishes its own version 2.
INSERT INTO consent.notice (key, first_contact, registered_at) VALUES ('rules-of-use', false, '2026-11-01T00:00:00Z');
WITH text (language, title, html) AS (VALUES
('th', 'กติกาการใช้ระบบ', $html$<h1>กติกาการใช้ระบบ</h1>
<p>ข้อมูลในระบบนี้เป็นของลูกค้า เราใช้เพื่อช่วยลูกค้าเท่านั้น</p>
<ul>
<li>รักษาความลับ ไม่เล่าหรือส่งต่อข้อมูลของลูกค้าให้ผู้ที่ไม่เกี่ยวข้อง แม้พ้นจากงานแล้ว</li>
<li>เปิดดูเฉพาะเมื่องานต้องใช้ และระบุเหตุผลตามจริง ระบบบันทึกทุกครั้งว่าใครดูข้อมูลใด เมื่อใด ด้วยเหตุใด</li>
<li>ไม่คัดลอกออก ไม่ถ่ายภาพหน้าจอ ไม่ส่งข้อมูลไปที่อีเมล แชท หรืออุปกรณ์ส่วนตัว และไม่นำไปใส่ในบริการอื่นนอกระบบ</li>
<li>ใช้บัญชีของตนเองเท่านั้น ไม่บอกรหัสผ่าน และล็อกหน้าจอเมื่อลุกจากโต๊ะ</li>
<li>เห็นหรือสงสัยว่าข้อมูลรั่วไหล แจ้งเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลทันที ที่ dpo@example.com</li>
</ul>
<p>ผู้ที่ไม่ทำตามกติกานี้อาจถูกระงับสิทธิใช้ระบบ และรับผิดตามข้อบังคับการทำงานและกฎหมาย</p>
$html$),
('en', 'Rules of use', $html$<h1>Rules of use</h1>
<p>The data in this system belongs to customers. We use it to help them, and for nothing else.</p>
<ul>
<li>Keep it secret. Tell and pass on nothing about a customer to anybody whose work it is not, also after you leave.</li>
<li>Look only when your work needs it, and give the true reason. Each look is recorded: who, what, when and why.</li>
<li>Copy nothing out. No pictures of the screen, nothing to mail, chats or devices of your own, nothing into other services.</li>
<li>Use your own account only. Tell nobody your password, and lock your screen when you leave the desk.</li>
<li>If you see or suspect that data leaked, tell the data protection officer at once: dpo@example.com.</li>
</ul>
<p>Whoever breaks these rules may lose access, and answers for it under the rules of work and the law.</p>
$html$))
INSERT INTO consent.notice_version
    (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
SELECT 'rules-of-use', 1, language, title, html, sha256(convert_to(html, 'UTF8')),
    '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'
FROM text;

-- Asked at each sign-in of staff: which of the texts in force this colleague has not closed yet.
DROP INDEX consent.audit_event_of_staff_notice;
CREATE INDEX audit_event_of_staff_notice ON consent.audit_event (about, actor)
    WHERE action IN ('staff-notice-read', 'rules-accepted');
