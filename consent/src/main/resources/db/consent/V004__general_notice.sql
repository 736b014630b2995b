-- The notice and the purposes a new installation starts with. The firm is invented: an operator publishes its own version 2.
INSERT INTO consent.notice (key, first_contact, registered_at) VALUES ('general', true, '2026-11-01T00:00:00Z');

WITH text (language, title, html) AS (VALUES
('th', 'ประกาศความเป็นส่วนตัวสำหรับการบริการลูกค้า', $html$<h1>ประกาศความเป็นส่วนตัวสำหรับการบริการลูกค้า</h1>
<p>ประกาศนี้แจ้งตามมาตรา 23 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ใช้กับทุกช่องทางที่คุณติดต่อเรา</p>
<h2>1. เราใช้ข้อมูลเพื่ออะไร และอาศัยฐานใด</h2>
<ul>
<li>รับเรื่อง ตอบคำถาม และแก้ไขปัญหาให้คุณ: เพื่อปฏิบัติตามสัญญาหรือตามคำขอของคุณก่อนเข้าทำสัญญา (มาตรา 24 (3))</li>
<li>ปรับปรุงคุณภาพการบริการ เช่น วัดเวลาที่ใช้ตอบ: เพื่อประโยชน์โดยชอบด้วยกฎหมายของเรา (มาตรา 24 (5)) คุณคัดค้านได้</li>
<li>ส่งข่าวสารการตลาดทางอีเมลหรือ LINE: เฉพาะเมื่อคุณให้ความยินยอม (มาตรา 19) คุณถอนความยินยอมเมื่อใดก็ได้</li>
</ul>
<h2>2. จำเป็นต้องให้ข้อมูลหรือไม่</h2>
<p>เราต้องมีช่องทางติดต่อกลับและเรื่องที่คุณแจ้งเพื่อช่วยเหลือคุณ หากไม่ให้ข้อมูลส่วนนี้ เราอาจตอบคุณไม่ได้ ข้อมูลเพื่อการตลาดไม่จำเป็น การไม่ให้หรือการถอนความยินยอมไม่กระทบการบริการ</p>
<h2>3. ข้อมูลที่เก็บ และระยะเวลา</h2>
<ul>
<li>ชื่อ อีเมล หมายเลขโทรศัพท์ บัญชี LINE หรือบัญชีสื่อสังคมที่คุณใช้ติดต่อ</li>
<li>ข้อความ ไฟล์แนบ และประวัติการติดต่อ: เก็บ 2 ปีนับแต่ปิดเรื่อง แล้วลบหรือทำให้ไม่สามารถระบุตัวตนได้</li>
<li>เอกสารที่เกี่ยวกับการชำระเงิน: เก็บ 5 ปีตามกฎหมายบัญชี</li>
<li>หลักฐานการแจ้งประกาศและความยินยอม: เก็บ 10 ปีนับแต่สิ้นสุดการใช้ข้อมูล</li>
</ul>
<h2>4. เราเปิดเผยข้อมูลแก่ใคร</h2>
<p>ผู้ให้บริการช่องทางที่คุณเลือกใช้ (เช่น ผู้ให้บริการอีเมล LINE และ Meta) ผู้ให้บริการระบบคอมพิวเตอร์ที่ทำสัญญาประมวลผลข้อมูลกับเรา และหน่วยงานของรัฐเมื่อกฎหมายกำหนด ผู้ให้บริการบางรายอยู่ต่างประเทศ เราส่งข้อมูลไปต่างประเทศเฉพาะเท่าที่จำเป็นเพื่อตอบคุณผ่านช่องทางนั้นตามมาตรา 28</p>
<h2>5. ผู้ควบคุมข้อมูลและเจ้าหน้าที่คุ้มครองข้อมูล</h2>
<p>บริษัท ศาลาตัวอย่าง จำกัด เลขที่ 99/9 ถนนตัวอย่าง แขวงตัวอย่าง เขตตัวอย่าง กรุงเทพมหานคร อีเมล privacy@example.com<br>
เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (DPO): dpo@example.com</p>
<h2>6. สิทธิของคุณ</h2>
<p>คุณมีสิทธิถอนความยินยอม ขอเข้าถึงและขอรับสำเนา ขอโอนย้าย คัดค้าน ขอให้ลบหรือทำลาย ขอให้ระงับการใช้ และขอให้แก้ไขข้อมูลของคุณ ใช้สิทธิได้โดยตอบกลับในช่องทางนี้หรือเขียนถึง dpo@example.com โดยไม่เสียค่าใช้จ่าย เราจะตอบภายใน 30 วัน และคุณร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้</p>
$html$),
('en', 'Privacy notice for customer service', $html$<h1>Privacy notice for customer service</h1>
<p>This notice is given under section 23 of the Personal Data Protection Act B.E. 2562 (2019). It covers every channel on which you contact us.</p>
<h2>1. What we use your data for, and on which basis</h2>
<ul>
<li>To take up your matter, answer you and solve the problem: performance of a contract, or steps you ask for before one (section 24 (3)).</li>
<li>To improve our service, for example by measuring how long answers take: our legitimate interest (section 24 (5)). You may object.</li>
<li>To send you marketing by e-mail or LINE: only with your consent (section 19). You may withdraw it at any time.</li>
</ul>
<h2>2. Whether you have to give it</h2>
<p>We need a way to reach you and the matter you write about. Without them we may not be able to answer. Data for marketing is never needed: refusing or withdrawing consent does not affect the service.</p>
<h2>3. What we keep, and for how long</h2>
<ul>
<li>Name, e-mail address, telephone number, LINE or social-media account you contact us from.</li>
<li>Messages, attachments and contact history: two years after the matter is closed, then erased or made anonymous.</li>
<li>Documents about payments: five years under accounting law.</li>
<li>Proof of notices and consents: ten years after the use of the data ends.</li>
</ul>
<h2>4. Who receives it</h2>
<p>The provider of the channel you chose (such as e-mail providers, LINE and Meta), computing providers bound to us by a processing agreement, and public authorities where the law requires it. Some providers are abroad: data goes there only as far as answering you on that channel needs it (section 28).</p>
<h2>5. Controller and data protection officer</h2>
<p>Sala Example Co., Ltd. (บริษัท ศาลาตัวอย่าง จำกัด), 99/9 Example Road, Example, Bangkok. E-mail: privacy@example.com<br>
Data protection officer (DPO): dpo@example.com</p>
<h2>6. Your rights</h2>
<p>You may withdraw consent, see your data and get a copy, have it transferred, object, have it erased, restricted or corrected. Answer on this channel or write to dpo@example.com; it is free of charge and we answer within 30 days. You may complain to the Office of the Personal Data Protection Committee.</p>
$html$))
INSERT INTO consent.notice_version
    (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
SELECT 'general', 1, language, title, html, sha256(convert_to(html, 'UTF8')),
    '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'
FROM text;

INSERT INTO consent.purpose (key, registered_at) VALUES
    ('customer-care', '2026-11-01T00:00:00Z'),
    ('service-improvement', '2026-11-01T00:00:00Z'),
    ('marketing-email', '2026-11-01T00:00:00Z'),
    ('marketing-line', '2026-11-01T00:00:00Z');

INSERT INTO consent.purpose_version
    (purpose_key, version, title_th, title_en, basis, dpv_purpose, necessary_for_service, minor_can_consent_alone,
     asks_again, survives_restriction, consent_validity, withdrawal_consequence_th, withdrawal_consequence_en,
     balancing_test_th, balancing_test_en, balancing_review_on,
     data_categories, recipients, countries, retention_policy_key, effective_from, published_at, published_by)
VALUES
    ('customer-care', 1, 'รับเรื่องและตอบลูกค้า', 'Answering customers', 'S24_3', 'CustomerCare', true, false,
     true, false, NULL, NULL, NULL, NULL, NULL, NULL,
     '{contact,free-text}', '{channel-provider,computing-provider}', '{TH}', 'service-ticket',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'),
    ('service-improvement', 1, 'ปรับปรุงคุณภาพการบริการ', 'Improving the service', 'S24_5',
     'ImproveExistingProductsAndServices', false, false, true, false, NULL, NULL, NULL,
     'ใช้เวลาที่ตอบ ประเภทเรื่อง และผลลัพธ์ เพื่อจัดกำลังคนและลดเวลารอ ลูกค้าคาดหมายได้ ไม่มีการตัดสินใจต่อบุคคล รายงานไม่แสดงตัวตน และคัดค้านได้ทุกเมื่อ จึงไม่เหนือกว่าสิทธิของเจ้าของข้อมูล',
     'Answering times, kinds of matters and outcomes are used to staff the desk and shorten waiting. Customers expect it, nothing is decided about a person, reports show nobody, and anyone may object at any time: the interest is not overridden.',
     '2027-11-01', '{free-text}', '{computing-provider}', '{TH}', 'service-ticket',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'),
    ('marketing-email', 1, 'ข่าวสารการตลาดทางอีเมล', 'Marketing by e-mail', 'S19_CONSENT', 'DirectMarketing', false, false,
     true, false, '24 months',
     'คุณจะไม่ได้รับข่าวสารและข้อเสนอทางอีเมลอีก การบริการไม่เปลี่ยนแปลง',
     'You will no longer get news and offers by e-mail. The service stays the same.',
     NULL, NULL, NULL, '{contact}', '{email-provider}', '{TH}', 'marketing-lead',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'),
    ('marketing-line', 1, 'ข่าวสารการตลาดทาง LINE', 'Marketing on LINE', 'S19_CONSENT', 'SocialMediaMarketing', false, false,
     true, false, '24 months',
     'คุณจะไม่ได้รับข่าวสารและข้อเสนอทาง LINE อีก การบริการไม่เปลี่ยนแปลง',
     'You will no longer get news and offers on LINE. The service stays the same.',
     NULL, NULL, NULL, '{contact}', '{line}', '{TH,JP}', 'marketing-lead',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system');
