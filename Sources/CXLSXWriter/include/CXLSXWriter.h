// Debian's libxlsxwriter, opened when a workbook is first written.
//
// Its archive is not packaged, and its shared object needs libcrypto: linked, it would cost every
// command a tenth of its start-up, and no command would start where it is not installed.
#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <xlsxwriter.h>

// Every function that is called, once.
#define CXLSX_FUNCTIONS(F)                                                                         \
  F(workbook_new_opt) F(workbook_close) F(lxw_workbook_free) F(workbook_add_worksheet)             \
  F(workbook_add_format) F(workbook_set_properties) F(workbook_define_name)                        \
  F(workbook_add_chart) F(worksheet_write_number) F(worksheet_write_string)                        \
  F(worksheet_write_boolean) F(worksheet_write_blank) F(worksheet_write_formula_num)               \
  F(worksheet_write_formula_str) F(worksheet_write_url_opt) F(worksheet_set_row_opt)               \
  F(worksheet_set_column_opt) F(worksheet_merge_range) F(worksheet_autofilter)                     \
  F(worksheet_data_validation_range) F(worksheet_conditional_format_range)                         \
  F(worksheet_insert_chart_opt) F(worksheet_activate) F(worksheet_hide)                            \
  F(worksheet_set_first_sheet) F(worksheet_freeze_panes) F(worksheet_set_selection)                \
  F(worksheet_set_landscape) F(worksheet_set_paper) F(worksheet_set_margins)                       \
  F(worksheet_set_header) F(worksheet_set_footer) F(worksheet_repeat_rows)                         \
  F(worksheet_fit_to_pages) F(worksheet_center_horizontally) F(worksheet_gridlines)                \
  F(worksheet_set_tab_color) F(worksheet_protect) F(worksheet_print_area) F(worksheet_set_zoom)    \
  F(worksheet_ignore_errors)                                                                       \
  F(format_set_font_name) F(format_set_font_size) F(format_set_font_color) F(format_set_bold)      \
  F(format_set_italic) F(format_set_num_format) F(format_set_unlocked) F(format_set_align)         \
  F(format_set_text_wrap) F(format_set_rotation) F(format_set_indent) F(format_set_bg_color)       \
  F(format_set_border) F(format_set_border_color)                                                  \
  F(chart_add_series) F(chart_series_set_name) F(chart_series_set_fill)                            \
  F(chart_series_set_line) F(chart_series_set_labels) F(chart_series_set_labels_num_format)        \
  F(chart_title_set_name) F(chart_title_off) F(chart_legend_set_position)                          \
  F(chart_axis_get) F(chart_axis_set_name) F(chart_axis_set_reverse) F(chart_axis_set_min)         \
  F(chart_axis_set_max) F(chart_axis_set_num_format)                                               \
  F(chart_series_set_points) F(chart_title_set_name_font) F(chart_set_series_gap)                  \
  F(worksheet_repeat_columns) F(worksheet_set_h_pagebreaks) F(worksheet_set_v_pagebreaks)          \
  F(worksheet_set_print_scale)                                                                     \
  F(lxw_strerror)

// The functions, by name.
typedef struct {
#define CXLSX_MEMBER(name) __typeof__(name) *name;
  CXLSX_FUNCTIONS(CXLSX_MEMBER)
#undef CXLSX_MEMBER
} cxlsx_functions;

// The functions of the library; NULL where it is not installed or is of another make.
const cxlsx_functions *cxlsx_open(void);

#endif
