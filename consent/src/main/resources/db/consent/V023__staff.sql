-- Staff are persons too: a notice and purposes of their own. The firm is invented; an operator publishes its own version 2.
INSERT INTO consent.notice (key, first_contact, registered_at) VALUES ('staff', false, '2026-11-01T00:00:00Z');
WITH text (language, title, html) AS (VALUES
('th', 'ประกาศความเป็นส่วนตัวสำหรับพนักงาน', $html$<h1>ประกาศความเป็นส่วนตัวสำหรับพนักงาน</h1>
<h2>1. เราใช้ข้อมูลเพื่ออะไร และอาศัยฐานใด</h2>
<ul>
<li>จัดการบัญชีผู้ใช้ ทีม ตารางเวร และงานบริการลูกค้าของคุณ: เพื่อปฏิบัติตามสัญญาจ้าง (มาตรา 24 (3))</li>
<li>บันทึกว่าใครเปิดดูข้อมูลของลูกค้า เมื่อใด ด้วยเหตุใด และวัดเวลาที่ใช้ตอบ: เพื่อประโยชน์โดยชอบด้วยกฎหมายในการคุ้มครองลูกค้าและจัดกำลังคน (มาตรา 24 (5)) คุณคัดค้านได้</li>
</ul>
<h2>2. จำเป็นต้องให้ข้อมูลหรือไม่</h2>
<p>ต้องมีชื่อผู้ใช้ ชื่อที่แสดง และทีม จึงจะใช้ระบบได้ หากไม่ให้ จะทำงานบริการลูกค้าในระบบนี้ไม่ได้</p>
<h2>3. ข้อมูลที่เก็บ และระยะเวลา</h2>
<ul>
<li>ชื่อผู้ใช้ ชื่อที่แสดง ทีม และสิทธิ: เก็บตลอดที่คุณทำงาน และ 1 ปีหลังพ้นจากงาน</li>
<li>บันทึกการเข้าถึงและบันทึกตรวจสอบ: เก็บ 10 ปี เพื่อพิสูจน์การปฏิบัติตามกฎหมาย</li>
</ul>
<h2>4. ใครได้รับข้อมูล</h2>
<p>หัวหน้าทีม เจ้าหน้าที่คุ้มครองข้อมูล ผู้ตรวจสอบ และผู้ให้บริการคอมพิวเตอร์ตามสัญญาประมวลผล ลูกค้าเห็นเพียงบทบาทและทีมของผู้ที่เปิดดูข้อมูลของตน</p>
<h2>5. ผู้ควบคุมข้อมูลและเจ้าหน้าที่คุ้มครองข้อมูล</h2>
<p>บริษัท ศาลาตัวอย่าง จำกัด 99/9 ถนนตัวอย่าง กรุงเทพมหานคร อีเมล privacy@example.com<br>
เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (DPO): dpo@example.com</p>
<h2>6. สิทธิของคุณ</h2>
<p>คุณขอเข้าถึง ขอสำเนา แก้ไข ลบ ระงับการใช้ คัดค้าน และโอนข้อมูลได้ แจ้งที่ dpo@example.com โดยไม่มีค่าใช้จ่าย และร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้</p>
<h2>7. การส่งข้อมูลไปต่างประเทศ</h2>
<p>ข้อมูลของพนักงานอยู่ในประเทศไทย</p>
$html$),
('en', 'Privacy notice for staff', $html$<h1>Privacy notice for staff</h1>
<h2>1. What we use data for, and on which basis</h2>
<ul>
<li>To run your account, team, shifts and your work with customers: the contract of employment (section 24 (3))</li>
<li>To record who looked at a customer's data, when and why, and to measure answering times: our legitimate interest in protecting customers and staffing the desk (section 24 (5)). You may object.</li>
</ul>
<h2>2. Whether you have to give it</h2>
<p>A user name, a display name and a team are needed to use the system. Without them you cannot serve customers in it.</p>
<h2>3. What we keep, and for how long</h2>
<ul>
<li>User name, display name, team and rights: while you work here, and one year after.</li>
<li>Access log and audit trail: ten years, as proof that the law was kept.</li>
</ul>
<h2>4. Who receives it</h2>
<p>Supervisors, the data protection officer, auditors, and computing providers bound by a processing agreement. Customers see only the role and team of whoever looked at their data.</p>
<h2>5. Controller and data protection officer</h2>
<p>Sala Example Co., Ltd., 99/9 Example Road, Bangkok. E-mail: privacy@example.com<br>
Data protection officer (DPO): dpo@example.com</p>
<h2>6. Your rights</h2>
<p>You may see your data, get a copy, have it corrected, erased, restricted or transferred, and object. Write to dpo@example.com; it is free of charge. You may complain to the Office of the Personal Data Protection Committee.</p>
<h2>7. Data sent abroad</h2>
<p>Staff data stays in Thailand.</p>
$html$))
INSERT INTO consent.notice_version
    (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
SELECT 'staff', 1, language, title, html, sha256(convert_to(html, 'UTF8')),
    '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system'
FROM text;

ALTER TABLE consent.purpose_version ADD COLUMN audience text NOT NULL DEFAULT 'customer'
    CHECK (audience IN ('customer', 'staff'));
COMMENT ON COLUMN consent.purpose_version.audience IS 'Whose data is used for it.';

INSERT INTO consent.purpose (key, registered_at) VALUES
    ('staff-administration', '2026-11-01T00:00:00Z'),
    ('staff-accountability', '2026-11-01T00:00:00Z');
INSERT INTO consent.purpose_version
    (purpose_key, version, title_th, title_en, basis, dpv_purpose, necessary_for_service, necessity_th,
     minor_can_consent_alone, asks_again, survives_restriction, balancing_test_th, balancing_test_en, balancing_review_on,
     data_categories, recipients, countries, retention_policy_key, effective_from, published_at, published_by, audience)
VALUES
    ('staff-administration', 1, 'บัญชี ทีม และงานของพนักงาน', 'Accounts, teams and work of staff', 'S24_3',
     'HumanResourceManagement', true, 'ใช้เฉพาะชื่อผู้ใช้ ชื่อที่แสดง ทีม และสิทธิที่ต้องใช้ในการทำงาน', false, true, true,
     NULL, NULL, NULL, '{account,staff}', '{supervisor,computing-provider}', '{TH}', 'staff-account',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system', 'staff'),
    ('staff-accountability', 1, 'บันทึกการเข้าถึงและเวลาที่ใช้ตอบ', 'Access log and answering times', 'S24_5',
     'EnforceAccessControl', false, 'บันทึกเพียงว่าใคร เมื่อใด เห็นข้อมูลใด ด้วยเหตุใด ไม่บันทึกหน้าจอหรือการพิมพ์', false,
     true, true,
     'ลูกค้ามีสิทธิรู้ว่าใครดูข้อมูลของตน กฎหมายให้พิสูจน์ได้ พนักงานคาดหมายได้และได้รับแจ้ง ไม่มีการให้คะแนนรายบุคคลอัตโนมัติ จึงไม่เหนือกว่าสิทธิของพนักงาน',
     'Customers may know who looked at their data and the law asks for proof. Staff expect it and are told; nobody is scored automatically: the interest is not overridden.',
     '2027-11-01', '{account,staff}', '{supervisor,auditor,computing-provider}', '{TH}', 'access-log',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system', 'staff');
