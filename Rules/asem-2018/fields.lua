--- The normalised stage: 100 (x - least) / (most - least) of the 51 countries, turned round where
--- less is better.

---@return chiso.Field
local function measured(key, code, title)
  return {
    key = key .. "_normalised", code = code, title = title .. " (chuẩn hóa)", type = "number",
    measure = "điểm", range = { 0, 100 },
  }
end

---@type chiso.Fields
return {
  fields = {
    measured("lpi", "1.1.1", "Chỉ số hiệu quả logistics"),
    measured("flights", "1.1.2", "Năng lực chở khách của các chuyến bay quốc tế"),
    measured("ship", "1.1.3", "Chỉ số kết nối vận tải biển định tuyến"),
    measured("bord", "1.1.4", "Cửa khẩu"),
    measured("elec", "1.1.5", "Mua bán điện"),
    measured("gas", "1.1.6", "Mua bán khí đốt"),
    measured("con_speed", "1.1.7", "Tốc độ kết nối mạng trung bình"),
    measured("cov4g", "1.1.8", "Dân số được phủ sóng từ 4G"),
    measured("goods", "1.2.1", "Thương mại hàng hóa"),
    measured("services", "1.2.2", "Thương mại dịch vụ"),
    measured("fdi", "1.2.3", "Đầu tư trực tiếp nước ngoài"),
    measured("premit", "1.2.4", "Kiều hối nhận và gửi"),
    measured("for_port", "1.2.5", "Đầu tư gián tiếp nước ngoài, nợ và tài sản"),
    measured("embs", "1.3.1", "Mạng lưới đại sứ quán"),
    measured("igos", "1.3.2", "Tham gia tổ chức liên chính phủ quốc tế"),
    measured("un_vote", "1.3.3", "Mức tương đồng khi bỏ phiếu tại Liên Hợp Quốc"),
    measured("cost_imp_ex", "1.4.1", "Chi phí xuất, nhập khẩu"),
    measured("tariff", "1.4.2", "Thuế quan trung bình"),
    measured("tbts", "1.4.3", "Rào cản kỹ thuật trong thương mại"),
    measured("tir_con", "1.4.4", "Tham gia Công ước TIR"),
    measured("rtas", "1.4.5", "Hiệp định thương mại khu vực"),
    measured("visa", "1.4.6", "Miễn thị thực hoặc cấp thị thực tại cửa khẩu"),
    measured("st_mob", "1.5.1", "Sinh viên quốc tế bậc đại học"),
    measured("research", "1.5.2", "Công bố khoa học hợp tác quốc tế"),
    measured("pat", "1.5.3", "Sáng chế có đồng tác giả nước ngoài"),
    measured("cult_serv", "1.5.4", "Thương mại dịch vụ văn hóa"),
    measured("cult_good", "1.5.5", "Thương mại hàng hóa văn hóa"),
    measured("tourist", "1.5.6", "Khách du lịch qua biên giới"),
    measured("mig_stock", "1.5.7", "Số người di cư"),
    measured("lang", "1.5.8", "Người dùng ngôn ngữ chung"),
    measured("renew", "2.1.1", "Năng lượng tái tạo trong tiêu thụ năng lượng cuối cùng"),
    measured("prim_ener", "2.1.2", "Năng lượng sơ cấp trên GDP"),
    measured("co2", "2.1.3", "Phát thải CO2 bình quân đầu người"),
    measured("mat_con", "2.1.4", "Tiêu thụ vật chất trong nước bình quân đầu người"),
    measured("forest", "2.1.5", "Mất rừng ròng"),
    measured("poverty", "2.2.1", "Dân số dưới chuẩn nghèo quốc tế"),
    measured("palma", "2.2.2", "Chỉ số Palma"),
    measured("tert_grad", "2.2.3", "Người tốt nghiệp đại học"),
    measured("free_press", "2.2.4", "Tự do báo chí"),
    measured("tol_min", "2.2.5", "Khoan dung với nhóm thiểu số"),
    measured("ngos", "2.2.6", "Tổ chức phi chính phủ quốc tế"),
    measured("cpi", "2.2.7", "Chỉ số cảm nhận tham nhũng"),
    measured("fem_lab", "2.2.8", "Lao động nữ"),
    measured("wom_parl", "2.2.9", "Nữ đại biểu quốc hội"),
    measured("pub_debt", "2.3.1", "Nợ công so với GDP"),
    measured("priv_debt", "2.3.2", "Nợ tư nhân so với GDP"),
    measured("gdp_grow", "2.3.3", "Tăng trưởng GDP bình quân đầu người"),
    measured("rd_exp", "2.3.4", "Chi nghiên cứu và phát triển so với GDP"),
    measured("neet", "2.3.5", "Thanh niên không học, không làm, không đào tạo"),
  },
}
