// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/annotation_forms.h"

namespace sightline::sweep {
std::vector<AnnotationForm> annotationForms() {
  // 12 columns of 9 marked pixels, counted down the columns of 20: 4 columns and 3 pixels before the first.
  const std::string counts = "[83,9,11,9,11,9,11,9,11,9,11,9,11,9,11,9,11,9,11,9,11,9,11,9,288]";
  const std::string cocoHead =
      R"({"images":[{"id":7,"file_name":"siteA/cat7.png","width":30,"height":20}],"categories":[{"id":3,"name":"cat"}],)";
  const auto coco = [&](const std::string& rest) {
    return cocoHead + R"("annotations":[{"id":1,"image_id":7,"category_id":3,)" + rest + "}]}";
  };
  const auto labelme = [](const std::string& shape) {
    return R"({"version":"5.1.1","flags":{},"shapes":[{"label":"cat",)" + shape +
           R"(}],"imagePath":"cat7.png","imageData":null,"imageHeight":20,"imageWidth":30})";
  };
  const auto cvat = [](const std::string& shape) {
    return R"(<?xml version="1.0" encoding="utf-8"?><annotations><version>1.1</version><image id="0" name="siteA/cat7.png" )"
           R"(width="30" height="20">)" +
           shape + "</image></annotations>";
  };
  const auto datumaro = [](const std::string& annotation) {
    return R"({"dm_format_version":"1.0","info":{},"categories":{"label":{"labels":[{"name":"cat","parent":""}]}},)"
           R"("items":[{"id":"siteA/cat7","annotations":[{"id":0,"label_id":0,)" +
           annotation + R"(}],"image":{"path":"siteA/cat7.png","size":[20,30]}}]})";
  };
  const auto geo = [](const std::string& geometry) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"1","geometry":)" + geometry +
           R"(,"properties":{"objectType":"annotation","classification":{"name":"cat","color":[1,2,3]}}}]})";
  };
  std::string rowRuns = "0, 108";  // the whole of its box
  return {
      {"COCO polygon", "annotations/instances.json",
       coco(R"("segmentation":[[4,3,16,3,16,12,4,12]],"bbox":[4,3,12,9])")},
      {"COCO two outlines", "a.json",
       coco(R"("iscrowd":0,"segmentation":[[4,3,10,3,10,12,4,12],[10,3,16,3,16,12,10,12]])")},
      {"COCO box", "a.json", coco(R"("bbox":[4,3,12,9])")},
      {"COCO box beside an empty outline", "a.json", coco(R"("segmentation":[],"bbox":[4,3,12,9])")},
      {"COCO run lengths", "a.json", coco(R"("iscrowd":1,"segmentation":{"size":[20,30],"counts":)" + counts + "}")},
      {"COCO, annotations before images", "a.json",
       R"({"annotations":[{"category_id":3,"bbox":[4,3,12,9],"image_id":7}],"categories":[{"name":"cat","id":3}],)"
       R"("images":[{"file_name":"siteA\\cat7.png","id":7}]})"},
      {"COCO with a byte order mark", "a.json", "\xef\xbb\xbf" + coco(R"("bbox":[4,3,12,9])")},
      {"COCO Camera Traps, absolute", "a.json",
       R"({"info":{},"images":[{"id":"x-1","file_name":"siteA/cat7.png","seq_id":"s"}],"categories":[{"id":3,"name":"cat"}],)"
       R"("annotations":[{"id":"q","image_id":"x-1","category_id":3,"bbox":[4,3,12,9],"sequence_level_annotation":false}]})"},
      {"COCO Camera Traps, shares", "a.json",
       R"({"images":[{"id":"x-1","file_name":"siteA/cat7.png"}],"categories":[{"id":3,"name":"cat"}],)"
       R"("annotations":[{"id":"q","image_id":"x-1","category_id":3,"bbox_relative":[0.13333333333333333,0.15,0.4,0.45]}]})"},
      {"labelme polygon", "siteA/cat7.json",
       labelme(R"("points":[[4,3],[16,3],[16,12],[4,12]],"shape_type":"polygon")")},
      {"labelme rectangle", "siteA/cat7.json", labelme(R"("points":[[16,12],[4,3]],"shape_type":"rectangle")")},
      {"labelme oriented rectangle", "siteA/cat7.json",
       labelme(R"("points":[[4,3],[16,3],[16,12],[4,12]],"shape_type":"oriented_rectangle")")},
      {"labelme, an old file without kinds", "siteA/cat7.json", labelme(R"("points":[[4,3],[16,3],[16,12],[4,12]])")},
      {"CVAT box", "annotations.xml", cvat(R"(<box label="cat" xtl="4" ytl="3" xbr="16" ybr="12" occluded="0"/>)")},
      {"CVAT polygon", "annotations.xml",
       cvat(R"(<polygon label="cat" points="4.00,3.00;16.00,3.00;16.00,12.00;4,12"/>)")},
      {"CVAT mask", "annotations.xml",
       cvat(R"(<mask label="cat" rle=")" + rowRuns + R"(" left="4" top="3" width="12" height="9"/>)")},
      {"CVAT turned box", "annotations.xml",
       cvat(R"(<box label="cat" xtl="5.5" ytl="1.5" xbr="14.5" ybr="13.5" rotation="90"/>)")},
      {"Datumaro box", "annotations/default.json", datumaro(R"("type":"bbox","bbox":[4,3,12,9])")},
      {"Datumaro polygon", "annotations/default.json", datumaro(R"("type":"polygon","points":[4,3,16,3,16,12,4,12])")},
      {"Datumaro mask", "annotations/default.json",
       datumaro(R"("type":"mask","rle":{"counts":)" + counts + R"(,"size":[20,30]})")},
      {"VOC boxes", "Annotations/cat7.xml",
       "<annotation><folder>siteA</folder><filename>cat7.png</filename><size><width>30</width><height>20</height>"
       "<depth>3</depth></size><object><name>cat</name><bndbox><xmin>5</xmin><ymin>4</ymin><xmax>16</xmax><ymax>12</"
       "ymax>"
       "</bndbox></object></annotation>"},
      {"QuPath GeoJSON", "siteA/cat7.geojson",
       geo(R"({"type":"Polygon","coordinates":[[[4,3],[16,3],[16,12],[4,12],[4,3]]]})")},
      {"GeoJSON, several polygons", "siteA/cat7.png.geojson",
       geo(R"({"coordinates":[[[[4,3],[10,3],[10,12],[4,12],[4,3]]],[[[10,3],[16,3],[16,12],[10,12],[10,3]]]],)"
           R"("type":"MultiPolygon"})")},
      {"GeoJSON as a list", "siteA/cat7.json",
       R"([{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[4,3],[16,3],[16,12],[4,12],[4,3]]]},)"
       R"("properties":{"classification":{"name":"cat"}}}])"},
      {"table of corners", "boxes.csv",
       "filename,width,height,class,xmin,ymin,xmax,ymax\nsiteA/cat7.png,30,20,cat,4,3,16,12\n"},
      {"table of sizes", "boxes.csv", "Image;Label;x;y;w;h\nsiteA/cat7.png;cat;4;3;12;9\n"},
      {"table of shares", "boxes.csv",
       "image,label,x1,y1,x2,y2\ncat7.png,cat,0.13333333333333333,0.15,0.53333333333333333,0.6\n"},
      {"MegaDetector", "md.json",
       R"({"info":{"format_version":"1.4"},"detection_categories":{"1":"animal"},"images":[{"file":"siteA/cat7.png",)"
       R"("detections":[{"category":"1","conf":0.9,"bbox":[0.13333333333333333,0.15,0.4,0.45]},)"
       R"({"category":"1","conf":0.1,"bbox":[0,0,1,1]}]}]})",
       ""},
      {"CheXlocalize masks", "gt_segmentations_val.json",
       R"({"patient1_siteA_cat7":{"cat":{"size":[20,30],"counts":)" + counts +
           R"(},"Edema":{"size":[20,30],"counts":[600]}}})"},
      {"CheXlocalize outlines", "gt_annotations_val.json",
       R"({"patient1_siteA_cat7":{"img_size":[20,30],"cat":[[[4,3],[16,3],[16,12],[4,12]]]}})"},
  };
}

}  // namespace sightline::sweep
