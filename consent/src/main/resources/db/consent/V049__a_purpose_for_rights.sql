-- Whoever uses a right of theirs is answered, whatever else of theirs is stopped: the law obliges to it (sections 30 to 36).
INSERT INTO consent.purpose (key, registered_at) VALUES ('data-subject-rights', '2026-11-01T00:00:00Z');
INSERT INTO consent.purpose_version
    (purpose_key, version, title_th, title_en, basis, dpv_purpose, necessary_for_service, necessity_th,
     minor_can_consent_alone, asks_again, survives_restriction, data_categories, recipients, countries,
     retention_policy_key, effective_from, published_at, published_by)
VALUES
    ('data-subject-rights', 1, 'ตอบคำขอใช้สิทธิของเจ้าของข้อมูล', 'Answering requests about your own data', 'S24_6',
     'LegalCompliance', false, 'ใช้เฉพาะช่องทางติดต่อ ประเภทคำขอ และผลของคำขอ เพื่อแจ้งเจ้าของข้อมูลตามที่กฎหมายกำหนด', false,
     false, true, '{contact,free-text}', '{channel-provider,computing-provider}', '{TH}', 'RET-CONSENT',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system');

-- The notice of a new installation says so from now on; one that an operator has written is theirs to complete.
INSERT INTO consent.notice_version
    (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
SELECT notice_key, 2, language, title, told, sha256(convert_to(told, 'UTF8')),
    '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', 'system'
FROM (SELECT v.*, CASE language
        WHEN 'th' THEN replace(html, '<li>ส่งข่าวสารการตลาด', '<li>ตอบคำขอใช้สิทธิของคุณ รวมถึงระหว่างที่ระงับการใช้ข้อมูล: เพื่อปฏิบัติตามกฎหมาย (มาตรา 24 (6)) เก็บแฟ้มคำขอ 10 ปีนับแต่ปิดคำขอ</li>
<li>ส่งข่าวสารการตลาด')
        ELSE replace(html, '<li>To send you marketing', '<li>To answer requests about your own data, also while its use is restricted: a legal obligation (section 24 (6)). The file of a request is kept for ten years after it is closed.</li>
<li>To send you marketing') END AS told
    FROM consent.notice_version v
    WHERE notice_key = 'general' AND version = 1 AND published_by = 'system') seed
WHERE NOT EXISTS (SELECT 1 FROM consent.notice_version later WHERE later.notice_key = 'general' AND later.version > 1);
