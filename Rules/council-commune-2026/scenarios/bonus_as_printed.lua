--- The bonus items with the points that the draft printed: 13 together, under a cap of 10.
---@type chiso.Scenario
return {
  title = "Điểm thưởng như dự thảo in: các mục cộng lại 13 điểm, nhóm tối đa 10",
  title_en = "Bonus items as the draft printed them: 13 points together, at most 10",
  changes = {
    "viii_1.max = 5",
    "viii_1_a.max = 5",
    "viii_1_a.levels.met = 5",
    "viii_2.max = 3",
    "viii_2_a.max = 3",
    "viii_2_a.levels.first = 3",
    "viii_2_a.levels.second = 1.5",
    "viii_4.max = 3",
    "viii_4_a.max = 3",
    "viii_4_a.per = 1.5",
  },
}
