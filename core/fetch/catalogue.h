// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// What a complete file must be; checked before it is put in place.
enum class FileKind { Text, Picture, Weights };

/// Where a file is published: `base` + "/" + `path`. A base URL that the user gives replaces `base`.
struct FileSource {
  std::string base, path;
};

/// One file that can be fetched.
struct FetchFile {
  std::string name;                        ///< "cat3 (mask)", "resnet101"
  std::string group;                       ///< "cat": what a person may name to get only this part; may be empty
  std::filesystem::path target;            ///< relative to the folder of the set
  std::vector<FileSource> sources;         ///< in the order they are tried while a server has no such file
  std::vector<std::string> mirrorPaths{};  ///< further paths to try below the user's base URL
  FileKind kind = FileKind::Text;
  std::optional<std::uint64_t> size{};  ///< exact, where known
  std::uint64_t roughSize = 0;          ///< for people and for progress over several files; 0: not known
  std::string sha256{};                 ///< where known; never a guess
  bool extra = false;                   ///< the set is usable without it
};

/// What belongs together under one licence.
struct FetchSet {
  std::string id;
  Message title;                   ///< "weights", "Weights of the study's networks"
  Message description;             ///< a sentence or two: what it is and what it is good for
  Message licence;                 ///< what one agrees to, in plain words
  std::vector<std::string> links;  ///< licence texts and origin, to read in a browser
  std::vector<FetchFile> files;
  bool networks = false;  ///< weights, each file of use without the others; else one data set
};

/// The ImageNet part of the ML Interpretability Benchmark (Mohseni, Block, Ragan 2020): 100 human-attention masks and
/// their photographs as `Image/ImageNet/human_attention_mask/<class><1-5>.jpg` and `.../original_images/...`. The
/// newest version of its repository no longer lists the photographs, so a commit that holds both is asked first, then
/// the newest, then the oldest layout (folder names with blanks).
FetchSet benchmarkSet();

/// The four networks of the study as timm publishes them, saved as `<id>.safetensors`, where publishedModels() looks.
FetchSet weightsSet();

/// Small networks for photographs, as torchvision publishes them: `<id>.pth`, where publishedModels() looks.
FetchSet smallSet();

/// The benchmark, the weights or the small networks. @throws Error InvalidOption naming them.
FetchSet fetchSet(const std::string& id);

/// Only the files whose name, first word of it or group is among `names` (all without names), and the licence text.
/// @throws Error InvalidOption that lists the choices.
FetchSet onlyNamed(FetchSet set, const std::vector<std::string>& names);

/// Addresses of a file in the order to try them. @param baseUrl  the user's mirror; empty: where it is published
std::vector<std::string> addresses(const FetchFile& file, const std::string& baseUrl);

/// Bytes of all files as far as known; nothing when no size is known.
std::optional<std::uint64_t> roughSize(const FetchSet& set);

/// Where a set belongs: `<data>/benchmark`, or `<data>/weights` for all networks.
std::filesystem::path defaultFetchFolder(const FetchSet& set);

}  // namespace sightline
