// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/fixations/fixation_mapping.h"
#include "core/dataset/fixations/fixation_table.h"

namespace sightline {

/// A file of fixations, and what is known of it from outside.
struct FixationFile {
  std::filesystem::path path;
  std::string person{};  ///< whose fixations these are where the file does not say; may be empty
};

/// A kind of files of fixations: one row of fixationFormats().
struct FixationFormat {
  /// What the beginning of a file is, as notes call it; empty where it is no such file. Never throws.
  std::string (*recognise)(std::string_view start, const std::filesystem::path& path);
  /// Whether other data has such files too, so that in a folder the name must speak of fixations.
  bool (*vague)(std::string_view start);
  /// @param columns  parseFixationMapping(); what it leaves open is as the file's kind has it
  /// @throws Error naming the file, the place in it and the way out
  void (*read)(const FixationFile& file, const std::string& columns, FixationTableBuilder& into);
  bool takesColumns = false;  ///< otherwise the format fixes what is what, and `columns` is empty
};

extern const FixationFormat kCubGhaFormat, kReflacxFormat, kClickMeFormat, kColumnsFormat, kSaliconFormat,
    kCocoSearchFormat, kFlatJsonFormat;

/// Every kind, in the order in which they are asked.
const std::vector<const FixationFormat*>& fixationFormats();

/// What a file is, from its first 64 KiB; nothing where no format knows it and no file beside it says its columns.
struct KnownFixationFile {
  const FixationFormat* format = nullptr;
  std::string name;    ///< "Tobii Pro Lab export"
  bool vague = false;  ///< the file's name must speak of fixations too
};
/// @throws Error FileNotFound, Io
std::optional<KnownFixationFile> knownFixationFile(const std::filesystem::path& path);

/// Reads tables into one. Where several files tell no people apart, each file is a person.
/// @param columns  parseFixationMapping(); empty: as the file TABLE.columns beside each says, else each must be of a
/// known
///                 kind
/// @throws Error naming the file, what is wrong and what to do
FixationTable readFixations(const std::vector<std::filesystem::path>& files, const std::string& columns = {});

/// What a file beside a table says of its columns, as --fixation-columns would: "report.xls.columns". Empty: there is
/// none.
std::string columnsBeside(const std::filesystem::path& file);

/// The columns of a table of a known kind, or of any other (null), with those that were said by hand.
FixationMapping mappingFor(const FixationPreset* preset, const std::string& columns);

/// The columns that the beginning of a table names; none where it is no table.
std::vector<std::string> headingOf(std::string_view start);

}  // namespace sightline
