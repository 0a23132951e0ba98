--- Where in the draft an item stands, as its basis.
return function(code)
  return {
    "Dự thảo quyết định của Thường trực HĐND tỉnh Thanh Hóa về khung đánh giá HĐND 2026-2031, "
      .. "khung cấp xã, mục " .. code,
  }
end
