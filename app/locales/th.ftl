# Every sentence a shopper can read, in Thai. Not yet read by a native speaker.

## On every page

language-name = ไทย
language-link = เปลี่ยนภาษา
language-title = เลือกภาษา
language-back = ย้อนกลับ

test-mode = โหมดทดสอบ: ไม่มีการใช้เงินจริง
reference = หมายเลขอ้างอิง: { $reference }
support-link = ติดต่อ { $merchant }
return-link = กลับไปที่ { $merchant }
reload-link = โหลดหน้านี้ใหม่

## The order

order-heading = คำสั่งซื้อของคุณ
order-item = รายการ
order-amount = ยอดเงิน
order-quantity = จำนวน: { $quantity }
order-more =
    { $count ->
       *[other] แสดงอีก { $count } รายการ
    }
quantity-label = จำนวน
quantity-label-of = จำนวนของ { $name }
quantity-update = อัปเดต
quantity-update-of = อัปเดตจำนวนของ { $name }
amount-changed = คำสั่งซื้อมีการเปลี่ยนแปลงระหว่างที่เปิดหน้านี้อยู่ ไม่มีการตัดเงินใดๆ โปรดตรวจสอบยอดรวมก่อนชำระเงิน
quantity-refused = จำนวนยังคงเท่าเดิม เนื่องจากไม่สามารถซื้อจำนวนนี้ได้ หรือเริ่มชำระเงินไปแล้ว
order-unit-price = หน่วยละ { $price }
order-total = ยอดรวม

## The checkout page

checkout-title = ชำระเงินให้ { $merchant }
checkout-title-error = ข้อผิดพลาด: { $title }
skip-to-form = ข้ามไปที่แบบฟอร์มบัตร
checkout-cancel = กลับโดยไม่ชำระเงิน
checkout-pay-heading = ชำระเงินด้วยบัตร
checkout-safety = ข้อมูลบัตรของคุณจะส่งตรงไปยังผู้ให้บริการชำระเงิน { $merchant } จะไม่เห็นข้อมูลนี้
checkout-no-script-heading = แบบฟอร์มบัตรต้องใช้ JavaScript
checkout-no-script = แบบฟอร์มที่ปกป้องข้อมูลบัตรของคุณใช้งานได้เมื่อเปิด JavaScript เท่านั้น โปรดเปิด JavaScript แล้วโหลดหน้านี้ใหม่ ไม่มีการตัดเงินใดๆ
checkout-failed-heading = เปิดแบบฟอร์มบัตรไม่สำเร็จ
checkout-failed = โปรดโหลดหน้านี้ใหม่ หรือลองใช้เบราว์เซอร์อื่น คำสั่งซื้อของคุณยังอยู่ ไม่มีการตัดเงินใดๆ

## The form

pay-button = ชำระ { $amount }
book-button = จองในราคา { $amount }
donate-button = บริจาค { $amount }
paying = กำลังชำระเงิน…
paying-slow = ใช้เวลานานกว่าปกติ โปรดเปิดหน้านี้ไว้และอย่าชำระเงินซ้ำ
email-label = อีเมล
name-label = ชื่อบนบัตร
card-number-label = หมายเลขบัตร
card-expiry-label = วันหมดอายุ
card-cvc-label = รหัสความปลอดภัย
form-loading = กำลังโหลดแบบฟอร์มบัตร…
form-retrying = แบบฟอร์มบัตรโหลดช้า กำลังลองอีกครั้ง…
form-unavailable = โหลดแบบฟอร์มบัตรไม่สำเร็จ โปรดตรวจสอบการเชื่อมต่อหรือตัวบล็อกในเบราว์เซอร์ ไม่มีการตัดเงินใดๆ
try-again = ลองอีกครั้ง
email-invalid = กรอกอีเมล เช่น name@example.com
name-missing = กรอกชื่อตามที่ปรากฏบนบัตร
card-number-missing = กรอกหมายเลขบัตร
card-expiry-missing = กรอกวันหมดอายุ
card-cvc-missing = กรอกรหัสความปลอดภัย
card-expiry-hint = MM / YY
card-number-invalid = โปรดตรวจสอบหมายเลขบัตร
card-expiry-invalid = โปรดตรวจสอบวันหมดอายุ
card-cvc-invalid = โปรดตรวจสอบรหัสความปลอดภัย
card-refused = ผู้ให้บริการชำระเงินไม่รับบัตรนี้ ไม่มีการตัดเงินใดๆ โปรดตรวจสอบข้อมูลที่กรอก หรือใช้บัตรอื่น
error-summary = มีข้อมูลที่ต้องตรวจสอบอีกครั้ง
refusal-heading = ชำระเงินไม่สำเร็จ
authenticate-heading = ธนาคารต้องการยืนยันว่าเป็นคุณ
authenticate = ทำตามขั้นตอนของธนาคารเพื่อชำระเงินให้เสร็จ
authenticate-button = ไปยืนยันกับธนาคาร
other-card = ใช้บัตรอื่น
checking = เรายังตรวจสอบการชำระเงินของคุณอยู่ โปรดเปิดหน้านี้ไว้และอย่าชำระเงินซ้ำ
connection-lost = การเชื่อมต่อขาดหาย เราจึงยังไม่ทราบว่าชำระเงินสำเร็จหรือไม่ และกำลังตรวจสอบต่อ โปรดอย่าชำระเงินซ้ำ
gateway-unreachable = ติดต่อผู้ให้บริการชำระเงินไม่ได้ ไม่มีการตัดเงินใดๆ โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง
form-trouble = เกิดปัญหาที่ระบบของเรา ไม่มีการตัดเงินใดๆ โปรดลองอีกครั้ง

## While the page is open

offline = คุณออฟไลน์อยู่ ข้อมูลไม่สูญหาย หน้านี้จะทำงานต่อเองเมื่อกลับมาเชื่อมต่อ
online-again = คุณกลับมาออนไลน์แล้ว
expiring-heading = ต้องการเวลาเพิ่มไหม
expiring =
    { $minutes ->
       *[other] หน้าชำระเงินนี้จะเปิดอยู่อีก { $minutes } นาที หลังจากนั้นคุณจะต้องเริ่มใหม่
    }
more-time-button = ขอเวลาเพิ่ม
more-time-given =
    { $minutes ->
       *[other] คุณมีเวลาอีก { $minutes } นาที
    }
more-time-refused = ไม่สามารถขยายเวลาหน้านี้ได้อีก โปรดรีบชำระเงิน หรือเริ่มใหม่ภายหลัง

## What a merchant may ask besides

optional-label = { $label } (ไม่บังคับ)
choose = เลือก…
new-tab = (เปิดในแท็บใหม่)
individual-name-label = ชื่อและนามสกุล
individual-name-missing = กรอกชื่อและนามสกุลของคุณ
business-name-label = ชื่อบริษัทหรือร้าน
business-name-missing = กรอกชื่อบริษัทหรือร้าน
phone-label = หมายเลขโทรศัพท์
phone-invalid = กรอกหมายเลขโทรศัพท์ เช่น +66 2 123 4567
address-heading = ที่อยู่สำหรับเรียกเก็บเงิน
country-label = ประเทศหรือภูมิภาค
country-missing = เลือกประเทศหรือภูมิภาค
line1-label = ที่อยู่
line1-missing = กรอกที่อยู่: บ้านเลขที่และถนน
line2-label = ห้อง ชั้น อาคาร ฯลฯ (ไม่บังคับ)
city-label = เขต/อำเภอ หรือเมือง
city-missing = กรอกเขต/อำเภอ หรือเมือง
state-label = จังหวัดหรือรัฐ (ถ้าต้องใช้)
postal-code-label = รหัสไปรษณีย์ (ถ้ามี)
answer-missing = { $label }: กรอกคำตอบ
answer-length = { $label }: กรอกคำตอบความยาว { $range } ตัวอักษร
number-missing = { $label }: กรอกเฉพาะตัวเลข
number-length = { $label }: กรอกเฉพาะตัวเลข { $range } หลัก
choice-missing = { $label }: เลือกคำตอบ
terms-label = ฉันยอมรับข้อกำหนดในการให้บริการของ { $merchant }
terms-missing = ทำเครื่องหมายในช่องเพื่อยอมรับข้อกำหนดในการให้บริการ
sold-out = สินค้านี้ขายหมดแล้ว ไม่มีการตัดเงินใดๆ

## Waiting for a decision

processing-title = เรากำลังตรวจสอบการชำระเงินของคุณ
processing-body = กำลังดำเนินการชำระเงินให้ { $merchant } โดยปกติใช้เวลาไม่กี่วินาที
processing-next = หน้านี้จะไปต่อเอง โปรดอย่าชำระเงินซ้ำ

## While nobody can pay

not-now-title = ขณะนี้เรายังรับชำระเงินไม่ได้
not-now-body = ไม่ได้เกิดจากบัตรหรือการเชื่อมต่อของคุณ ไม่มีการตัดเงินใดๆ คำสั่งซื้อของคุณกับ { $merchant } ยังอยู่
not-now-next = หน้านี้จะทำงานต่อเองเมื่อรับชำระเงินได้อีกครั้ง คุณจะลองอีกครั้งตอนนี้หรือกลับมาภายหลังก็ได้

## The receipt

receipt-title = ชำระเงินสำเร็จ
receipt-body = ขอบคุณสำหรับการชำระเงิน { $amount } ให้ { $merchant }
receipt-reserved-title = ได้รับคำสั่งซื้อแล้ว
receipt-reserved-body = ขอบคุณสำหรับคำสั่งซื้อ เรากันวงเงิน { $amount } ในบัตรของคุณไว้ และ { $merchant } จะเรียกเก็บในภายหลัง ขณะนี้ยังไม่มีการตัดเงินใดๆ
receipt-heading = ใบเสร็จ
receipt-merchant = ชำระให้
receipt-amount = ยอดเงิน
receipt-date = วันที่
receipt-card = บัตร
receipt-card-value = { $brand } ลงท้ายด้วย { $digits }
receipt-email = อีเมล
receipt-reference = หมายเลขอ้างอิง
receipt-forward = เราจะพาคุณกลับไปที่ { $merchant } ในอีกสักครู่
receipt-stay = อยู่ที่หน้านี้
receipt-kept = คุณเปิดใบเสร็จนี้ได้อีกที่ลิงก์เดิมจนถึง { $date }
receipt-gone-title = ไม่มีใบเสร็จนี้เก็บไว้ที่นี่แล้ว
receipt-gone-body = การชำระเงินให้ { $merchant } สำเร็จแล้ว หากต้องการใบเสร็จ โปรดขอจาก { $merchant }

## Where a link leads that can no longer be paid

expired-title = ลิงก์ชำระเงินนี้หมดอายุแล้ว
expired-body = ไม่มีการตัดเงินใดๆ หากต้องการชำระเงิน โปรดขอลิงก์ใหม่จาก { $merchant }
expired-recover-body = ไม่มีการตัดเงินใดๆ คุณเริ่มใหม่ด้วยคำสั่งซื้อเดิมได้
recover-button = เริ่มใหม่
already-paid-title = ชำระเงินแล้ว
already-paid-body = การชำระเงินให้ { $merchant } สำเร็จแล้ว คุณไม่ต้องชำระอีก
receipt-link = ดูใบเสร็จ
cancelled-title = การชำระเงินนี้ถูกยกเลิกแล้ว
cancelled-body = ไม่มีการตัดเงินใดๆ หากยังต้องการชำระเงิน โปรดกลับไปที่ { $merchant } แล้วเริ่มใหม่

## Where a merchant's public link leads

link-body = นี่คือรายการที่คุณกำลังจะซื้อ คุณจะชำระเงินในหน้าถัดไป
link-button = ไปชำระเงิน
link-more = { $name } และอื่นๆ
link-description = { $amount } ชำระให้ { $merchant }
link-inactive-title = ลิงก์นี้ไม่รับชำระเงิน
link-inactive-body = { $merchant } ปิดลิงก์นี้แล้ว ไม่มีการตัดเงินใดๆ
link-over-title = ข้อเสนอนี้สิ้นสุดแล้ว
link-over-body = ไม่มีการตัดเงินใดๆ สอบถาม { $merchant } ได้ว่าจะมีอีกหรือไม่
link-sold-out-title = สินค้านี้ขายหมดแล้ว
link-sold-out-body = ไม่มีการตัดเงินใดๆ สอบถาม { $merchant } ได้ว่าจะมีเพิ่มหรือไม่

## Pages that say what went wrong

not-found-title = ไม่พบหน้านี้
not-found-body = ลิงก์อาจไม่สมบูรณ์ โปรดเปิดลิงก์ที่ได้รับอีกครั้ง หรือขอลิงก์ใหม่จากผู้ส่ง
trouble-title = เกิดปัญหาที่ระบบของเรา
trouble-body = โปรดรอสักครู่แล้วโหลดใหม่ หากคุณกำลังชำระเงินอยู่ หน้านี้จะแสดงว่าชำระเงินสำเร็จหรือไม่ โปรดอย่าเริ่มชำระใหม่ที่อื่น

## Refusals

decline-generic = ธนาคารปฏิเสธบัตรนี้ ไม่มีการตัดเงินใดๆ โปรดลองใช้บัตรอื่น หรือสอบถามธนาคารของคุณ
decline-insufficient-funds = เงินหรือวงเงินในบัตรนี้ไม่พอ ไม่มีการตัดเงินใดๆ โปรดลองใช้บัตรอื่น
decline-expired-card = บัตรนี้หมดอายุแล้ว ไม่มีการตัดเงินใดๆ โปรดตรวจสอบวันหมดอายุ หรือใช้บัตรอื่น
decline-incorrect-cvc = รหัสความปลอดภัยไม่ถูกต้อง ไม่มีการตัดเงินใดๆ โปรดตรวจสอบรหัสแล้วลองอีกครั้ง
decline-incorrect-number = หมายเลขบัตรไม่ถูกต้อง ไม่มีการตัดเงินใดๆ โปรดตรวจสอบหมายเลขแล้วลองอีกครั้ง
decline-invalid-expiry = วันหมดอายุไม่ถูกต้อง ไม่มีการตัดเงินใดๆ โปรดตรวจสอบวันหมดอายุแล้วลองอีกครั้ง
decline-incorrect-address = ที่อยู่สำหรับเรียกเก็บเงินไม่ตรงกับที่ธนาคารมีสำหรับบัตรนี้ ไม่มีการตัดเงินใดๆ โปรดตรวจสอบที่อยู่แล้วลองอีกครั้ง
decline-incorrect-details = ธนาคารแจ้งว่าข้อมูลบางอย่างของบัตรนี้ไม่ถูกต้อง ไม่มีการตัดเงินใดๆ โปรดตรวจสอบหมายเลขบัตร วันหมดอายุ รหัสความปลอดภัย และที่อยู่ แล้วลองอีกครั้ง
decline-processing-error = ธนาคารดำเนินการชำระเงินไม่สำเร็จ ไม่มีการตัดเงินใดๆ โปรดลองอีกครั้งในอีกสักครู่ หรือใช้บัตรอื่น
decline-card-velocity-exceeded = บัตรนี้ใช้ครบวงเงินหรือจำนวนครั้งแล้ว ไม่มีการตัดเงินใดๆ โปรดลองใช้บัตรอื่น หรือสอบถามธนาคารของคุณ
decline-card-not-supported = บัตรนี้ใช้กับการชำระเงินประเภทนี้ไม่ได้ ไม่มีการตัดเงินใดๆ โปรดลองใช้บัตรอื่น
decline-currency-not-supported = บัตรนี้ชำระด้วยสกุลเงินนี้ไม่ได้ ไม่มีการตัดเงินใดๆ โปรดลองใช้บัตรอื่น
decline-authentication-required = ธนาคารต้องยืนยันก่อนว่าเป็นคุณ จึงจะใช้บัตรนี้ได้ ไม่มีการตัดเงินใดๆ โปรดลองอีกครั้งและทำตามขั้นตอนของธนาคาร
decline-authentication-failed = ธนาคารยืนยันไม่ได้ว่าเป็นคุณ ไม่มีการตัดเงินใดๆ โปรดลองอีกครั้ง หรือใช้บัตรอื่น
decline-try-again-later = ขณะนี้ธนาคารไม่ตอบกลับ ไม่มีการตัดเงินใดๆ โปรดลองอีกครั้งในอีกไม่กี่นาที หรือใช้บัตรอื่น
decline-call-issuer = ธนาคารปฏิเสธบัตรนี้โดยไม่แจ้งเหตุผล ไม่มีการตัดเงินใดๆ โปรดโทรไปที่หมายเลขบนบัตร หรือใช้บัตรอื่น
decline-duplicate = เพิ่งมีการชำระเงินแบบเดียวกันเมื่อสักครู่ ธนาคารจึงปฏิเสธครั้งนี้ ไม่มีการตัดเงินเพิ่มใดๆ โปรดตรวจสอบบัญชีของคุณก่อนลองอีกครั้ง
