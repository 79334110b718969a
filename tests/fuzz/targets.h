// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// What sightline-fuzz-readers damages and reads.
namespace sightline::fuzz {

/// One reader with whole inputs of its kind.
struct Target {
  std::string name;                              ///< on the command line and in the output
  std::vector<std::string> seeds;                ///< inputs that are read without an error
  std::function<void(const std::string&)> read;  ///< throws Error for what is refused
};

/// Something that a reader promises; ends the program with its input left behind.
void require(bool holds, const char* what);

/// @param scratch  a folder of the caller's, for readers of files
std::vector<Target> weightsTargets(const std::filesystem::path& scratch);
std::vector<Target> graphTargets(const std::filesystem::path& scratch);
std::vector<Target> programTargets(const std::filesystem::path& scratch);
std::vector<Target> imageTargets(const std::filesystem::path& scratch);
std::vector<Target> frameTargets(const std::filesystem::path& scratch);
std::vector<Target> dicomTargets(const std::filesystem::path& scratch);
std::vector<Target> fixationTargets(const std::filesystem::path& scratch);
std::vector<Target> regionTargets(const std::filesystem::path& scratch);
std::vector<Target> studyTargets(const std::filesystem::path& scratch);
std::vector<Target> torchscriptTargets(const std::filesystem::path& scratch);
std::vector<Target> textTargets(const std::filesystem::path& scratch);
std::vector<Target> keptTargets(const std::filesystem::path& scratch);
std::vector<Target> repositoryTargets(const std::filesystem::path& scratch);
#ifdef SIGHTLINE_FUZZ_WINDOW
std::vector<Target> windowTargets(const std::filesystem::path& scratch);
#endif

}  // namespace sightline::fuzz
