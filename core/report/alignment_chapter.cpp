// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/alignment_chapter.h"

#include <algorithm>

namespace sightline {

AlignmentChapter alignmentChapter(const StudyDefinition& study, const StudySnapshot& snapshot,
                                  const ImageSubset& subset, std::shared_ptr<const StudyAlignment> alignment,
                                  const PeopleAnswers* answers) {
  AlignmentChapter chapter;
  chapter.images = imagesOf(snapshot, subset);
  std::sort(chapter.images.begin(), chapter.images.end());
  if (alignment) {
    chapter.groups = alignmentGroups(*alignment, chapter.images);
    const auto& rows = snapshot.techniques();
    std::erase_if(chapter.groups, [&](const AlignmentGroup& g) {
      return std::find(rows.begin(), rows.end(), g.technique) == rows.end();
    });
  }
  chapter.alignment = std::move(alignment);
  std::vector<std::string> names;
  for (const ModelSpec& model : study.models) names.push_back(model.displayName);
  chapter.overlaps = errorOverlaps(snapshot, names, chapter.images, answers);
  // Without a label no model is right or wrong on anything.
  if (std::all_of(chapter.overlaps.begin(), chapter.overlaps.end(),
                  [](const OverlapPair& p) { return p.overlap.images() == 0; }))
    chapter.overlaps.clear();
  return chapter;
}

std::vector<TextTable> tablesOf(const AlignmentChapter& chapter, const std::vector<std::string>& modelNames) {
  std::vector<TextTable> tables;
  if (!chapter.groups.empty()) {
    tables.push_back(alignmentTable(chapter.groups, modelNames));
    tables.push_back(ceilingTable(chapter.groups, modelNames));
  }
  if (!chapter.overlaps.empty()) tables.push_back(errorOverlapTable(chapter.overlaps));
  std::erase_if(tables, [](const TextTable& table) { return table.rows.empty(); });
  return tables;
}

std::vector<Message> sentencesOf(const AlignmentChapter& chapter, const std::vector<std::string>& modelNames) {
  std::vector<Message> sentences;
  for (const AlignmentGroup& group : chapter.groups)
    sentences.push_back(sentenceOf(group, Message::verbatim(modelNames.at(static_cast<std::size_t>(group.model)))));
  if (!chapter.groups.empty()) sentences.push_back(peopleSentence(*chapter.alignment, chapter.images));
  for (const OverlapPair& pair : chapter.overlaps)
    if (pair.kind != OverlapPair::Kind::ModelAndPerson || chapter.overlaps.size() < 20)
      sentences.push_back(sentenceOf(pair));
  return sentences;
}

std::string methodsOf(const AlignmentChapter& chapter) {
  std::string text;
  if (!chapter.groups.empty()) text = alignmentMethods(*chapter.alignment, chapter.groups);
  if (!chapter.overlaps.empty()) text += (text.empty() ? "" : " ") + errorOverlapMethods(chapter.overlaps);
  return text;
}

std::string chapterHtml(const AlignmentChapter& chapter, const std::vector<std::string>& modelNames) {
  if (chapter.empty()) return {};
  std::string html =
      "<h2>Maps, models and people</h2>\n<p>How far a map agrees with people means little alone: what people mark lies "
      "near the middle of most images, and people differ among themselves. Here maps are held against what people "
      "marked on other images and, where it is known what each person marked, against how far people agree with each "
      "other. Models that are wrong on the same images may use the same features; agreement of this kind does not "
      "depend on any map.</p>\n<ul>\n";
  for (const Message& sentence : sentencesOf(chapter, modelNames))
    html += "<li>" + escapeXml(sentence.text()) + "</li>\n";
  html += "</ul>\n";
  if (chapter.alignment && chapter.alignment->elsewhere > 0)
    html += "<p>" + std::to_string(chapter.alignment->elsewhere) +
            " rows are of images or models that this study does not have; they are in no number.</p>\n";
  for (const TextTable& table : tablesOf(chapter, modelNames)) html += toHtml(table);
  return html + "<p>" + escapeXml(methodsOf(chapter)) + "</p>\n";
}

}  // namespace sightline
