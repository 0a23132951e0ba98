--- What the notice prints for each district: two parts and their total.
---@type chiso.Fields
return {
  fields = {
    {
      key = "appraised_points",
      title = "Điểm thẩm định",
      title_en = "Appraised points",
      type = "amount",
      measure = "điểm",
      range = { 0, 65 },
    },
    {
      key = "survey_points",
      title = "Điểm điều tra xã hội học",
      title_en = "Points of the sociological survey",
      type = "amount",
      measure = "điểm",
      range = { 0, 35 },
    },
    {
      key = "published_total",
      title = "Tổng điểm theo số công bố",
      title_en = "Total as published",
      type = "amount",
      measure = "điểm",
    },
  },
  checks = {
    {
      key = "published_total_is_sum",
      check = function(published_total, appraised_points, survey_points)
        return chiso.round(published_total - appraised_points - survey_points, 2) == 0
      end,
      message = "Tổng điểm công bố khác tổng của điểm thẩm định và điểm điều tra xã hội học",
      severity = "warning",
    },
  },
}
