import type { matrixEn } from "./matrixEn.ts";

/** Vietnamese for the matrix. */
export const matrixVi: Readonly<Record<keyof typeof matrixEn, string>> = {
  "matrix.title": "Ai hợp tác với ai",
  "matrix.close": "Đóng ma trận",
  "matrix.settings": "Nội dung của ma trận",
  "matrix.rows": "Hàng",
  "matrix.columns": "Cột",
  "matrix.year": "Năm",
  "matrix.allYears": "Mọi năm",
  "matrix.count": "Con số hiển thị",
  "matrix.columnOrder": "Xếp cột theo",
  "matrix.byTotal": "Tổng số",
  "matrix.byName": "Tên",
  "matrix.undated": "Kể cả không rõ ngày",
  "matrix.today": "Theo địa giới hiện nay",
  "matrix.todayHint": "Tỉnh đã sáp nhập được tính cho đơn vị kế thừa.",
  "matrix.take": "Lấy ma trận ra",
  "matrix.csvTable": "CSV như đang xem",
  "matrix.csvList": "CSV mọi con số",
  "matrix.print": "In",
  "matrix.total": "Tổng",
  "matrix.sortBy": "{{name}}: xếp hàng theo cột này",
  "matrix.totalOf": "Tổng của {{name}}: {{count}}",
  "matrix.summary":
    "{{rows}} × {{columns}} có ghi nhận · tổng cộng {{total}} · ô trống: các tài liệu này không ghi lại điều gì, không có nghĩa là không có gì xảy ra",
  "matrix.cut": "Chỉ hiện {{rows}} hàng và {{columns}} cột đầu, trên tổng số {{allRows}} và {{allColumns}}.",
  "matrix.marks": "Ký hiệu",
  "matrix.note":
    "Địa phương nước ngoài được tính cho quốc gia của mình. Việc có nhiều đối tác được tính một lần trong mỗi ô liên quan. Kế hoạch (nét đứt) đếm riêng, không bao giờ tính là việc đã diễn ra.",
  "matrix.noteYear": "Chỉ tính những gì có ngày trong năm {{year}}; việc không rõ ngày được tính khi chọn “Kể cả không rõ ngày”.",
  "matrix.keys": "Phím mũi tên di chuyển giữa các ô, Enter đưa ô lên hình, Enter trên tiêu đề để sắp xếp.",
  "matrix.nothing": "Các tài liệu này không ghi lại điều gì cho lựa chọn này. Hãy thử mọi năm, hoặc hàng và cột khác.",
  "matrix.printed": "Phiên bản dữ liệu {{version}} · {{date}}",
};
