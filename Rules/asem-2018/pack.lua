--- ASEM sustainable connectivity index 2018, as the R package COINr carries it: weighted means of
--- indices, pillar by pillar.
---@type chiso.Pack
return {
  id = "asem-2018",
  edition = "2018",
  title = "Chỉ số kết nối bền vững ASEM năm 2018",
  title_en = "ASEM sustainable connectivity index 2018",
  -- The tree and its weights are those of the source; it stands here as an example of them.
  status = "illustrative",
  in_force = { from = "2018", to = "2018" },
  scale = 100,
  basis = {
    "COINr 1.1.14 (ASEM_COIN, © 2022 William Becker, giấy phép MIT): cây chỉ số và trọng số",
  },
  missing = "refuse",
  missing_reason = "số liệu nguồn đã được điền đủ trước khi chuẩn hóa",
  decimals = { indicator = false, group = false, total = false, index = 2 },
  rank_by = "index",
  ties = "competition",
  aggregate = "weighted_index",
  tree = {
    {
      key = "connectivity", code = "1", title = "Kết nối", title_en = "Connectivity",
      aggregate = "weighted_index", weight = 1,
      children = {
        {
          key = "physical", code = "1.1",
          title = "Hạ tầng",
          title_en = "Physical",
          aggregate = "weighted_index", weight = 1,
          children = {
            "lpi", "flights", "ship", "bord", "elec", "gas", "con_speed", "cov4g",
          },
        },
        {
          key = "economic_connectivity", code = "1.2",
          title = "Kinh tế và tài chính (kết nối)",
          title_en = "Economic and financial (connectivity)",
          aggregate = "weighted_index", weight = 1,
          children = {
            "goods", "services", "fdi", "premit", "for_port",
          },
        },
        {
          key = "political", code = "1.3",
          title = "Chính trị",
          title_en = "Political",
          aggregate = "weighted_index", weight = 1,
          children = {
            "embs", "igos", "un_vote",
          },
        },
        {
          key = "institutional", code = "1.4",
          title = "Thể chế",
          title_en = "Institutional",
          aggregate = "weighted_index", weight = 1,
          children = {
            "cost_imp_ex", "tariff", "tbts", "tir_con", "rtas", "visa",
          },
        },
        {
          key = "people", code = "1.5",
          title = "Giao lưu nhân dân",
          title_en = "People to people",
          aggregate = "weighted_index", weight = 1,
          children = {
            "st_mob", "research", "pat", "cult_serv", "cult_good", "tourist", "mig_stock",
            "lang",
          },
        },
      },
    },
    {
      key = "sustainability", code = "2", title = "Bền vững", title_en = "Sustainability",
      aggregate = "weighted_index", weight = 1,
      children = {
        {
          key = "environmental", code = "2.1",
          title = "Môi trường",
          title_en = "Environmental",
          aggregate = "weighted_index", weight = 1,
          children = {
            "renew", "prim_ener", "co2", "mat_con", "forest",
          },
        },
        {
          key = "social", code = "2.2",
          title = "Xã hội",
          title_en = "Social",
          aggregate = "weighted_index", weight = 1,
          children = {
            "poverty", "palma", "tert_grad", "free_press", "tol_min", "ngos", "cpi", "fem_lab",
            "wom_parl",
          },
        },
        {
          key = "economic_sustainability", code = "2.3",
          title = "Kinh tế và tài chính (bền vững)",
          title_en = "Economic and financial (sustainability)",
          aggregate = "weighted_index", weight = 1,
          children = {
            "pub_debt", "priv_debt", "gdp_grow", "rd_exp", "neet",
          },
        },
      },
    },
  },
}
