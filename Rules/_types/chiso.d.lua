---@meta
-- What the Lua language server knows of packs and of the host library. Hand-written; never run.

---A number that policy can change: the same for all, or by a text column of the unit.
---@alias chiso.Number number|chiso.ByColumn

---Made by `chiso.by`.
---@class (exact) chiso.ByColumn

---A function whose parameter names say what it reads.
---@alias chiso.Rule function

---A score made by a formula kind: a function, or one with the names of what it reads.
---@alias chiso.Score chiso.Rule|chiso.NamedScore

---@class (exact) chiso.MinMaxOptions
---@field reversed? boolean for what is bad when it is high
---@field fixed? boolean by `params.lowest` and `params.highest`, not by the peers
---@field cut? boolean a value beyond a fixed base counts as its end
---@field equal? "full"|"half"|"none"|"fail" what it means that all peers have one value

---@class (exact) chiso.NamedScore
---@field reads? string[] what `score` takes, in order; else the names of its parameters
---@field score function
---@field check? function takes declared numbers by name and raises what is wrong with them

---------------------------------------------------------------------------------------------------
-- pack.lua

---@class (exact) chiso.Pack
---@field id string the folder's name
---@field rulebook? string the rulebook of which this is one edition
---@field edition string
---@field title string in Vietnamese
---@field title_en? string
---@field status "official"|"illustrative"|"draft"
---@field in_force? chiso.InForce
---@field comparable_from? string first period measured so: no change is split across it
---@field comparable_reason? string in Vietnamese: what changed then
---@field scale? number what the maxima add up to; 100
---@field partial? boolean only part of the rulebook is known
---@field basis string[] documents the pack rests on
---@field missing? "zero"|"exclude"|"refuse" what a missing cell is worth; "zero"
---@field missing_penalty? "max"|"zero"|"refuse" what a blank takes off; due with a penalty
---@field missing_reason? string in Vietnamese
---@field decimals? chiso.Decimals
---@field rank_by? "index"|"points"
---@field ties? "competition"|"dense"|"distinct"
---@field tie_break? (string|chiso.TieBreak)[] keys of groups or indicators, or more of what decides
---@field rank_within? string a text column of the unit
---@field rank_parents? boolean ranks units among those that belong to them; else they stand apart
---@field ranked_from? chiso.Coverage what must be scored of a unit for it to be ranked
---@field classes? chiso.Class[] highest first
---@field classify? chiso.Rule reads index, points, class, nodes, fields; a class or nil, and why
---@field unit_columns? chiso.UnitColumn[] columns of units.csv that rules read, besides `kind`
---@field total? chiso.Bounds
---@field aggregate? chiso.Aggregate of the root
---@field extends? string a sibling pack
---@field remove? string[] keys that fall away
---@field set? string[] changes in scenario form: "key.target = 98"
---@field codes? table<string, string> official numbers in place of an older edition's
---@field params? chiso.KindParameter[] what names under `params` mean to the pack's own functions
---@field tree chiso.Group[] in printed order

---@class (exact) chiso.Scenario
---@field title string in Vietnamese
---@field title_en? string
---@field builds_on? string|string[] scenarios whose changes are made first
---@field changes? string[] "key.target = 98", "unit.*.field += 10"

---@class (exact) chiso.InForce
---@field from? string first period
---@field to? string last period

---Decimals of each level, 0 to 9, or false for unrounded.
---@class (exact) chiso.Decimals
---@field indicator? integer|false
---@field group? integer|false
---@field total? integer|false
---@field index? integer|false

---What decides among equals. Without `first` more points or a higher index stand first, of points
---taken off fewer, and of a value or a field what `better` says.
---@class (exact) chiso.TieBreak
---@field by string the key of a group, an indicator or a field
---@field what? "points"|"index"|"value"
---@field first? "higher"|"lower" who stands first

---Least shares of what applies to a unit, above 0 and up to 1.
---@class (exact) chiso.Coverage
---@field indicators? number of the number of indicators
---@field points? number of the maxima on the scale

---@class (exact) chiso.Class
---@field name string
---@field from chiso.Number least index, percent, included
---@field quota? number largest share of units, 0 to 1

---@class (exact) chiso.UnitColumn
---@field key string
---@field title string
---@field type "count"|"amount"|"percent"|"number"|"text"

---@class (exact) chiso.Bounds
---@field min? number
---@field max? number

---A function reads <child key>, <child key>_index and <child key>_max of its children.
---"weighted" adds the points of the children times their weights; "weighted_index" is the mean of
---their indices by their weights, and the points that share of `max` (100, of the root the scale).
---@alias chiso.Aggregate "sum"|"mean"|"weighted"|"weighted_index"|chiso.Rule

---@class (exact) chiso.Group
---@field key string snake_case, unique in the pack
---@field code? string the official number
---@field title string in Vietnamese
---@field title_en? string
---@field max? number
---@field min? number
---@field aggregate? chiso.Aggregate
---@field role? "base"|"bonus"|"penalty"
---@field weight? number in a weighted or weighted_index parent
---@field target? number points it is to come to by its parts' targets
---@field decimals? integer|false
---@field children (string|chiso.Group)[] keys of indicators, or groups

---------------------------------------------------------------------------------------------------
-- fields.lua

---@class (exact) chiso.Fields
---@field fields chiso.Field[]
---@field headings? chiso.Heading[] lines of the form that take no figure
---@field checks? chiso.Check[]

---@class (exact) chiso.Field
---@field key string snake_case, unique in the pack
---@field code? string the official number of the line
---@field title string in Vietnamese
---@field title_en? string
---@field type "count"|"amount"|"percent"|"number"|"yes_no"|"choice"|"date"|"text"
---@field measure? string what a number counts in
---@field comparable_from? string first period measured so: no change is split across it
---@field comparable_reason? string in Vietnamese: what changed then
---@field range? number[] least and largest, both included
---@field levels? chiso.Level[] of a choice
---@field over_periods? chiso.Joining how figures of quarters make the half-year and the year
---@field accumulates? boolean the same as over_periods = "sum"
---@field reported_by? string[] kinds of unit that report it; for others it does not apply
---@field rolls_up? "sum"|"mean"|"least"|"greatest" how figures of a unit's children make its own
---@field evidence? boolean a document must be named with each figure
---@field appraiser? boolean the appraiser records it; units are not asked for it in forms

---Counted within each period, from 1 January on, or a state on a day (what the last one says);
---`least` and `greatest` of yes and no are "all" and "any".
---@alias chiso.Joining "sum"|"to_date"|"last"|"first"|"mean"|"least"|"greatest"

---A line of the form above those of its number: "5.3" above "5.3.1".
---@class (exact) chiso.Heading
---@field code string the official number of the line
---@field title string in Vietnamese
---@field title_en? string

---@class (exact) chiso.Level
---@field key string
---@field title string in Vietnamese

---@class (exact) chiso.Check
---@field key string
---@field check chiso.Rule reads fields; true when the figures agree
---@field message string in Vietnamese, what is wrong when it does not hold
---@field severity "error"|"warning"

---------------------------------------------------------------------------------------------------
-- indicators/<group>/<key>.lua

---@class (exact) chiso.Indicator
---@field key string snake_case, unique in the pack
---@field code? string the official number
---@field title string in Vietnamese
---@field title_en? string
---@field basis string[] document and clause
---@field measure? string what the value counts in
---@field comparable_from? string first period measured so: no change is split across it
---@field comparable_reason? string in Vietnamese: what changed then
---@field range? number[] least and largest value that makes sense
---@field better? "higher"|"lower"
---@field max chiso.Number
---@field min? chiso.Number 0
---@field target? chiso.Number
---@field due? "year_end"|table<string, number> at the end of the year; { Q2 = 45 }: percent due
---@field target_is? "value"|"points" what targets are numbers of; "value"
---@field params? table<string, chiso.Parameter>
---@field weight? number in a weighted group; 1
---@field survey? boolean
---@field none_arising? "full"|"zero"|chiso.NoneArising what 0/0 means
---@field optional? string[] fields that arrive as nil when blank or NA
---@field decimals? integer|false
---@field value? chiso.Rule|string a function, or a field's key
---@field score chiso.Score

---Numbers by name serve `chiso.levels` and `chiso.fraction_of_max`.
---@alias chiso.Parameter chiso.Number|chiso.Step[]|table<string, number>|table[]

---@class (exact) chiso.NoneArising
---@field not_applicable string the reason, in Vietnamese

---One step of `chiso.steps`; without bounds it takes the rest. Give `points` or `share`.
---@class (exact) chiso.Step
---@field at_least? number
---@field above? number
---@field at_most? number
---@field below? number
---@field points? number
---@field share? number of the maximum, 0 to 1

---------------------------------------------------------------------------------------------------
-- <key>_test.lua

---What a test file returns: its cases.
---@alias chiso.IndicatorTest chiso.IndicatorCase[]

---@class (exact) chiso.IndicatorCase
---@field name string a sentence that is true when it passes
---@field indicator? string the key, where one file tests a list of indicators
---@field given table<string, number|boolean|string> fields and unit columns; absent is blank
---@field params? table<string, number|table> in place of the declared ones
---@field unit? table<string, number|string>
---@field previous? table<string, number>
---@field peers? chiso.Peers
---@field expect chiso.Expectation

---@class (exact) chiso.Peers
---@field min? number
---@field max? number
---@field mean? number
---@field count? integer

---@class (exact) chiso.Expectation
---@field value? number|boolean
---@field points? number
---@field missing? true
---@field not_applicable? string the reason
---@field failed? string part of the message

---What the test file of a kind returns.
---@alias chiso.KindTest chiso.KindCase[]

---@class (exact) chiso.KindCase
---@field name string a sentence that is true when it passes
---@field options? table
---@field make? fun(): chiso.Score
---@field given table<string, any> by the names the score reads
---@field expect chiso.KindExpectation

---@class (exact) chiso.KindExpectation
---@field points? number
---@field failed? string part of the message

---------------------------------------------------------------------------------------------------
-- _lib/<kind>.lua

---What the file of a formula kind returns: the function that makes scores, and what the kind is.
---@class (exact) chiso.Kind
---@field make fun(options?: table): chiso.Score
---@field title? string in Vietnamese, as in "chấm theo …"
---@field summary? string in English, without a full stop
---@field words? chiso.KindSentence[] sentences for handbooks, in order
---@field params? chiso.KindParameter[] what it reads under `params`, in order
---@field example? chiso.KindExample what `chiso new indicator --kind` writes

---`{name}` stands for a declared number, `{measure}` for what the value counts in.
---@class (exact) chiso.KindSentence
---@field reads? string said only where the score reads this name
---@field vi string
---@field en string

---What stands under one name of `params`. A `bound` is a number the value is held against, `least`
---one below which nothing is earned; both need words.
---@class (exact) chiso.KindParameter
---@field key string
---@field shape "bound"|"least"|"points"|"share"|"number"|"steps"|"levels"
---@field vi? string what it is called, before its number: "mức sàn"
---@field en? string

---What `_lib/_names.lua` returns: what names mean to every function, where nothing else says.
---@class (exact) chiso.Names
---@field params chiso.KindParameter[]

---An indicator that scores by the kind, and cases that hold. In texts of Lua `{0.5}` stands for
---that share of the maximum, `<suffix>` for the key of a field.
---@class (exact) chiso.KindExample
---@field fields chiso.ExampleField[]
---@field declares? string lines between basis and maximum: measure, range, which way is better
---@field target? number
---@field params? string[] entries under `params`
---@field none_arising? boolean 0 of 0 is declared not to apply
---@field optional? string[]
---@field value string|chiso.ExampleValue the suffix of a field, or a function
---@field score? string the right side of `score =`; the kind without options
---@field cases chiso.ExampleCase[]

---@class (exact) chiso.ExampleField
---@field suffix string of its key, after the indicator's
---@field declares string the rest of its entry in fields.lua: type, measure, range, levels
---@field title string after the indicator's title, in Vietnamese
---@field title_en string

---@class (exact) chiso.ExampleValue
---@field reads string[] names of the function's parameters
---@field body string its lines

---@class (exact) chiso.ExampleCase
---@field name string a sentence that is true when it passes
---@field given table<string, number|boolean|string> by suffix; absent is blank
---@field beside? string[] further entries: "peers = { max = 20 }"
---@field value? number|string
---@field share? number of the maximum that is earned
---@field missing? true
---@field not_applicable? true
---@field failed? string part of the message

---------------------------------------------------------------------------------------------------
-- The host library, and the formula kinds of Rules/_lib

---@class chiso
chiso = {}

---100 × a ÷ b. 0 of 0 ends the cell as `none_arising` declares; b = 0 below a positive a fails it.
---@param a number
---@param b number
---@return number
function chiso.percent(a, b) end

---Ends the cell: the indicator does not apply to the unit.
---@param reason string in Vietnamese
function chiso.not_applicable(reason) end

---x to a number of decimals, half away from zero.
---@param x number
---@param places integer 0 to 9
---@return number
function chiso.round(x, places) end

---x to the nearest multiple of step, half away from zero.
---@param x number
---@param step number
---@return number
function chiso.round_to(x, step) end

---A number as a Vietnamese text has it: 97.5 is "97,5", 1e6 is "1000000".
---@param x number
---@param places? integer 0 to 9, at most so many decimals; all of them when left out
---@return string
function chiso.text(x, places) end

---A declared number that differs by a text column of the unit.
---@param column string
---@param numbers table<string, number>
---@return chiso.ByColumn
function chiso.by(column, numbers) end

---Đạt / không đạt: max when the value is yes, min when it is no.
---@return chiso.Score
function chiso.all_or_nothing() end

---Mỗi … điểm, tối đa …: `per` points each, at most max.
---@return chiso.Score
function chiso.capped_count() end

---Trừ điểm theo lần: max less `per` points per event, down to min.
---@return chiso.Score
function chiso.deduction() end

---Thi đua so với mục tiêu: `at_target` of max at the target, max for the leader; without a target
---against the best of those without one. List `target` under `optional`.
---@return chiso.Score
function chiso.emulation() end

---Phần của điểm tối đa: max × the share of the chosen level; reads `shares`.
---@return chiso.Score
function chiso.fraction_of_max() end

---Mức theo lựa chọn: the points of the chosen level; reads `levels`.
---@return chiso.Score
function chiso.levels() end

---Chuẩn hóa theo khoảng: the place between the lowest and the highest of the peers, on min to max;
---`fixed` goes by `lowest` and `highest`, `reversed` is for what is bad when high, `cut` takes a
---value beyond a fixed base for its end, `equal` says what it means that all peers are alike.
---@param options? chiso.MinMaxOptions
---@return chiso.Score
function chiso.min_max(options) end

---Trừ theo lần, cộng theo chất lượng: max less `per` per event of a field, and `plus` at the
---target, rounded to a `step`.
---@param options { count: string } the field that is counted
---@return chiso.Score
function chiso.minus_plus(options) end

---Theo tỷ lệ: max × value ÷ target, at most max.
---@return chiso.Score
function chiso.proportion() end

---Tỷ lệ cộng số lượng: max less `cap` in proportion, and `per` points each of a field up to `cap`.
---@param options { count: string } the field that is counted
---@return chiso.Score
function chiso.ratio_plus_count(options) end

---Điểm ghi nhận: the value is the points, checked against min and max.
---@return chiso.Score
function chiso.recorded() end

---So với đơn vị cao nhất: max × value ÷ the best value of the comparison group.
---@return chiso.Score
function chiso.relative_to_best() end

---Theo tỷ lệ, làm tròn: max × value ÷ target, rounded to a `step` of points.
---@return chiso.Score
function chiso.rounded_to_step() end

---Mức theo ngưỡng: the points, or the share of max, of the first step met; reads `steps`.
---@param options? { raised_by: string } a yes/no field that raises the points to `raised_to`
---@return chiso.Score
function chiso.steps(options) end

---Tiến độ từ mức gốc đến mục tiêu: the share of the way from `baseline` to the target.
---@return chiso.Score
function chiso.progress() end

---Theo tỷ lệ nghịch: the maximum up to the target, above it the target's share of the value.
---@return chiso.Score
function chiso.inverse_proportion() end

---Theo tỷ lệ từ ngưỡng: in proportion from `floor` to `target`, nothing below the floor.
---@return chiso.Score
function chiso.threshold_proportion() end

---Loads shared/<name>.lua of the pack: `require "shared.name"`.
---@param name string
---@return any
function require(name) end
