// What a page profile may say: where an office departs from GB/T 9704-2012.
#include "plan/format/key_lists.h"

namespace plan::keys {

const List& profile_keys() {
  static const List list{
      {"margins", "页边距", "边距 页面边距", Type::kMap, "margins of the page, in millimetres",
       "页边距，单位毫米", false, Where::kProfileMargins},
      {"line-pitch", "行距", "行间距 固定行距", Type::kNumber,
       "points from line to line: default 28.95, which is 22 lines a page",
       "固定行距，单位磅，不写就是28.95（每页22行）"},
      {"sizes", "字号", "字体大小", Type::kMap, "sizes of type", "各处的字号", false,
       Where::kProfileSizes},
      {"fonts", "字体", "字体名称", Type::kMap,
       "names of the fonts, in place of those of --fonts", "各处的字体名称，优先于 --fonts",
       false, Where::kProfileFonts},
      {"bold", "加粗", "标题加粗", Type::kWords,
       "levels of headings that are bold: default none", "哪几级标题加粗，不写就都不加粗",
       false, Where::kNowhere, heading_level_words},
      {"page-number", "页码", "页码位置", Type::kWord, "where the page number stands",
       "页码的位置", false, Where::kNowhere, number_place_words},
  };
  return list;
}

const List& profile_margin_keys() {
  static const List list{
      {"top", "上", "上边距 天头", Type::kNumber, "default 37", "不写就是37"},
      {"bottom", "下", "下边距 地脚", Type::kNumber, "default 35", "不写就是35"},
      {"left", "左", "左边距 订口", Type::kNumber, "default 28", "不写就是28"},
      {"right", "右", "右边距 切口", Type::kNumber, "default 26", "不写就是26"},
  };
  return list;
}

const List& profile_size_keys() {
  static const List list{
      {"title", "标题", "大标题", Type::kLine, "of the title: points, or 二号 (default)",
       "标题的字号：磅数或字号名称，不写就是二号"},
      {"body", "正文", "", Type::kLine, "of text and headings: default 三号",
       "正文和各级标题的字号，不写就是三号"},
      {"annex-title", "附件标题", "", Type::kLine,
       "of an annex's title: default that of the title", "附件标题的字号，不写就和标题一样"},
      {"table", "表格", "附件表格 表格文字", Type::kLine, "of tables: default 小四",
       "表格文字的字号，不写就是小四"},
      {"page-number", "页码", "", Type::kLine, "of page numbers and copies: default 四号",
       "页码和抄送机关的字号，不写就是四号"},
  };
  return list;
}

const List& profile_font_keys() {
  static const List list{
      {"title", "标题", "大标题", Type::kLine, "title, issuer", "标题、发文机关标志"},
      {"body", "正文", "", Type::kLine, "text", "正文"},
      {"level1", "一级标题", "", Type::kLine, "headings 一、, 附件1, heads of tables",
       "一、，附件1，表头"},
      {"level2", "二级标题", "", Type::kLine, "headings （一）", "（一）"},
      {"level3", "三级标题", "三四级标题", Type::kLine,
       "headings 1. and （1）: default that of the text", "1. 和（1），不写就和正文一样"},
      {"table", "表格", "表格文字", Type::kLine, "cells of tables", "表格文字"},
      {"page-number", "页码", "", Type::kLine, "page numbers", "页码"},
      {"latin", "西文", "西文字体 数字", Type::kLine, "letters and digits", "字母和数字"},
  };
  return list;
}

}  // namespace plan::keys
